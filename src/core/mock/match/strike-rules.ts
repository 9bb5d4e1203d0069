/** Why a word earns nothing: said not to be, weighed and turned down, put off or forgotten, or only asked. */
export type Strike = 'negated' | 'rejected' | 'left-out' | 'asked';

/** How far a rule reaches from the words that it is about. */
export type Reach = 'match' | 'after' | 'instead' | 'before' | 'rest' | 'clause' | 'sentence' | 'line';

export interface StrikeRule {
  readonly words: RegExp;
  readonly reach: Reach;
  readonly strike: Strike;
}

/** After these a `no` or `not` praises: nothing is lost, nobody waits. */
const HARMS =
  'cope|without|w/o|los[est]|lost|dup|doubl|twice|block|wait|miss|stale|gap|down|spof|single point|fail|break|broke|overs|overl|over|colli|conflict|race|depend|drop|leak|harm|hurt|corrupt|partial|skew|hot|hit\\b|hammer|full|scan|guess|matter|touch|survive|afford|trust|reach|exceed|notice|know|see|die|dead|slow|go\\b|get\\b|only|just|all\\b|every|each|more|less|longer|until|when|if\\b|because|even|necessarily|one\\b|two\\b|same|enough|change|move|affect|sequential|original|worse|better|so\\b|too\\b|exact|strict|repeat|grow|expire|extra|data\\b|copy|order|human|central|coordin|lock|gc\\b|cross|reshuffl|rehash|re-?hash|stampede|idle|forget|mark|expose|store[sd]? in|in the|from|by\\b|at\\b|on the|with\\b|acknowledg|ack|commit|deliver';
/** Behind these a `no` is a case, not a decision. */
const CONDITION = '\\b(?:if|when|where|while|until|whether|unless|case)(?:\\s(?:there is|there are|we have|it is|is|are))?\\s';
const NO = `(?:no|not|never|don['’]?t|won['’]?t|doesn['’]?t|isn['’]?t|aren['’]?t|can['’]?t|cannot)`;
/** What stands behind a word is looked at after the word itself, which is quicker. */
const NEGATOR = `\\b${NO}\\b(?<!${CONDITION}${NO})`;
const HEAD = `(?:\\s+(?:be|a|an|the|any|need|needs|for|to|use|using|do|have|it|we|i|would|should|will|want)\\b)*`;
/** Verbs of somebody who decides; before `over` a verb needs its object, as in `take a log over a table`. */
const CHOOSES = `(?:chose|choose|choosing|prefer(?:red|s)?|pick(?:ed|s|ing)?|favou?r(?:ed|s)?|opt(?:ed|ing)? for|went (?:for|with)|go(?:ing)? (?:for|with)|take|took|select(?:ed)?|w[io]ns?|beats?)`;
/** `no push over 100k followers` says that there is a push below. */
const UP_TO = '(?!\\s+[\\p{L}-]+(?: [\\p{L}-]+)? (?:over|above|beyond|past|for (?:accounts|users|celeb\\w*|big|large|the big|the large|huge))\\b)';
const NOT_A_RIVAL = `(?!\\s+(?:tls|https?|ws|wss|web ?sockets?|grpc|tcp|udp|quic|the (?:wire|network|internet|air|last|next|whole|socket|limit)|an? (?:web ?socket|socket|connection|stream|day|week|month|year|window|period)|\\d|time|several|many|all|it\\b|and over|to\\b|from\\b))`;
const IS = `(?:is|are|was|be|looks?|seems?|sounds?|feels?|=)\\s+(?:(?:just|simply|really|probably|prob|rather|a bit|way|still|also|here)\\s+)*`;
const WORTHLESS = `(?:useless|pointless|premature|silly|an? (?:bad|poor|terrible) idea|a waste\\b(?! of \\w+ (?:on|for) )|not an option|no option|out of the question|out\\s*(?=[,.;)]|$))`;

/** Without the flag `u` where it is not needed: with it, passing over capitals takes several times as long. */
export const STRIKE_RULES: readonly StrikeRule[] = [
  { words: new RegExp(`${NEGATOR}(?=\\s)(?!${HEAD}\\s+(?:${HARMS}))${UP_TO}`, 'giu'), reach: 'after', strike: 'negated' },
  { words: new RegExp(`\\b(?:without|w/o)(?<!\\b(?:cannot|can['’]?t|not|never|nothing|dies|impossible)\\b[^.;:,\\n]{0,37})(?=\\s)(?!${HEAD}\\s+(?:${HARMS}))(?!\\s(?:[\\p{L}\\d-]+,? ){1,5}?would\\b)`, 'giu'), reach: 'after', strike: 'negated' },
  { words: new RegExp(`\\b(?:instead of|rather than)(?=\\s)(?!${HEAD}\\s+(?:${HARMS}))`, 'gi'), reach: 'instead', strike: 'negated' },
  { words: /\b(?:skip(?:ped|ping)?|avoid(?:ing)?|ignore)\s+(?=\w)/gi, reach: 'after', strike: 'negated' },
  { words: /(?:\bnot|n['’]t|\bun)\s?-?(?:needed|necessary|required|used|now|yet|worth(?: it)?)\b|\boverkill\b|\bnot (?:here|for us|for now|in (?:the )?(?:first version|v1|mvp))\b/gi, reach: 'before', strike: 'negated' },
  { words: /[-–—(:,=]\s*(?:rejected|discarded|ruled out|turned down|nope|nah)\b|\s[-–—]\s*no(?=\s*[.,;:)]|\s*$)/gi, reach: 'before', strike: 'negated' },
  { words: /\b(?:will|would|do|did|should|could) ?(?:not|n['’]?t) (?:use|do|take|need|want|add|go for)(?: (?:it|this|that|them))?(?=\s*(?:[.,;)]|$))|\bwon['’]?t (?:use|do|need|add)(?: (?:it|this|that|them))?(?=\s*(?:[.,;)]|$))/gi, reach: 'sentence', strike: 'negated' },
  // What is done otherwise is a fallback; what would happen otherwise is not said to happen.
  { words: /\b(?:otherwise(?!,? (?:we |it |they )?(?:re)?(?:build|fall|try|use|ask|read|return|fetch|pull|load|serve|answer|quer|compute|creat|start|send|play|poll)\w*\b)|or else|w\/o (?:that|this|it)|without (?:that|this|it))\b/gi, reach: 'rest', strike: 'negated' },
  { words: /~~[^~\n]+~~/g, reach: 'match', strike: 'negated' },

  { words: new RegExp(`\\b${CHOOSES}\\s+(?:[^\\s.;:]+\\s+){1,8}?over\\b${NOT_A_RIVAL}|\\b(?:preferred|wins?|won)\\s+over\\b`, 'gi'), reach: 'after', strike: 'rejected' },
  { words: /\b(?:i|we)(?:['’]?(?:m|re|ve)| am| are| have| had)? (?:rejected?|ruled? out|turned? down|discarded?|considered|evaluated|looked (?:at|into)|decided against|argued? against|opted against|against|tempted (?:by|to (?:use|take)))\s+(?=\p{L})/giu, reach: 'after', strike: 'rejected' },
  { words: /^[\s\-*•]*(?:(?:rejected|ruled out|turned down|discarded|not doing|decided against|considered|looked (?:at|into)|evaluated|thought (?:about|of)|heard of|tempted (?:by|to (?:use|take)))\s*:?\s+(?=\p{L}))|\b(?:decided against|dropped the idea of|gave up on|thought (?:about|of)|heard of|(?:i|we) know (?:about|of))\s+(?=\p{L})/giu, reach: 'after', strike: 'rejected' },
  { words: new RegExp(`\\b${IS}${WORTHLESS}|\\b(?:superfluous|unneeded|yagni|over-?\\s?engineer(?:ed|ing)|over-?\\s?kill)\\b|\\bwould (?<!\\bwithout\\b[^.;\\n]*)(?:just |only )?(?:be|get|become) too [a-z]+|\\bnot (?:really |quite )?(?:worth|ideal|good enough)\\b|\\b(?:adds?|buys?|brings?)(?: us| me)? (?:nothing|only complexity|too much complexity|little)\\b|\\bmakes? no sense\\b|\\bhardly (?:pays|helps)\\b|\\b(?:does|do|would|will|did) ?(?:not|n['’]?t) (?:help|pay off|buy us)\\b|\\bwon['’]?t (?:help|pay off)\\b|\\b(?:can|could) (?:be (?:skipped|left out|dropped|omitted)|wait)\\b|\\b(?:should|must) (?:not|never) be used\\b`, 'gi'), reach: 'before', strike: 'rejected' },
  { words: /\b(?:no sense in|too early for|no point in|replaces?(?= (?:the|an?|our)\b))\s/gi, reach: 'after', strike: 'rejected' },
  { words: /\b(?:could|might) (?:also |of course )?(?:use|do|have|take|add|go)\b[^.;\n]*(?=\bbut\b)|\b(?:one|we|you|i) (?:could|might)\b[^.;:\n]*(?=\bbut\b)/gi, reach: 'match', strike: 'negated' },
  { words: /\b(?:i|we) know (?:that|how|why|most|many|some|everybody|big|the usual)\b(?![^.;\n]* but\b)/gi, reach: 'sentence', strike: 'rejected' },
  { words: /\b(?:i know|i understand|in theory|normally|usually|the textbook|some(?: people)? (?:say|use|would)|people (?:say|use)|everybody (?:says|uses))\b[^.;\n]*?(?=,? \bbut\b)/gi, reach: 'match', strike: 'rejected' },
  { words: /\b(?:is|was|are|would be)(?: also)? (?:an? (?:option|alternative|way|possibility)|possible|tempting|the alternative)(?=[^.;\n]*\bbut\b)/gi, reach: 'before', strike: 'rejected' },
  { words: /^[\s\-*•]*(?:alternatives?|(?:other )?options?|(?:other |possible )?(?:candidates|approaches|ways|algorithms|choices|tools|techniques)(?: (?:which|that) exist| (?:are|were))?)\s*:(?:(?!\b(?:so|but|choose|chose|pick|picked|take|use|using|go|going|prefer|best|because|since|better|cheaper|simpler|enough|wins|vs|fine)\b|->|=>|→|\()[^.;?\n])*(?=[.;\n]|$)/gi, reach: 'match', strike: 'rejected' },

  { words: /^[\s\-*•\d.)#]*(?:\*\*)?(?:not covered|uncovered|missing|forgot(?:ten)?|todo|to do|out of scope|out|later|v2|phase 2|skipped|skip|not|did ?n['’]?o?t (?:do|get to|cover|handle)|left|no time(?: for| left)?|left out|open(?: questions| points)?|non-?goals?|future(?: work)?|won['’]?t do|not (?:done|now|today|discussed|in scope)|next|nice to have|stretch(?: goals?)?)(?:\*\*)?\s*[:(=–—-]/gi, reach: 'line', strike: 'left-out' },
  { words: /\b(?:forgot(?:ten)?|not covered|not discussed|did ?n['’]?o?t (?:cover|get to|have time|discuss)|no time (?:for|left|to)|ran out of time|not handled|have not thought|haven['’]?t thought|left out|out of scope|not enough time|choose later|decide later|(?:with|given) more time|(?:if|had) (?:i|we) (?:had |have )?(?:more )?time)\b/gi, reach: 'sentence', strike: 'left-out' },
  { words: /\b(?:todo|to be (?:done|defined)|for later|leave (?:it|this|that|them) for|(?:maybe|decide|think|add|add it|do it|do this|do that|look at it|see) later|in v2|v2|phase 2|not sure|unsure|no idea|(?:need|have|want) to think|to think about|don['’]?t know|nice to have|next step|in (?:the )?future|(?:can|could|may|might|would) (?:come |be added |be done |follow )later|later if (?:needed|necessary|required|we need)|somehow)\b|\blater\)|\(\?\)/gi, reach: 'clause', strike: 'left-out' },
  { words: /\b(?:could|might|may|would) be (?:an issue|a problem)|\bworth a thought\b|\b(?:not|un)\s?solved\b|\bneeds (?:something|thought|some thought)\b|\bno (?:good )?(?:answer|solution)(?: yet)?\b/gi, reach: 'sentence', strike: 'left-out' },
  { words: /[-–—(:,]\s*(?:v2|later|phase 2|next version|some ?day|maybe later|not now|not yet)\)?\s*[.!]?\s*$/gi, reach: 'sentence', strike: 'left-out' },
  { words: /\b(?:would|might|could) (?:only )?(?:go for|use|take|add|have|switch to)\b[^.;\n]*\b(?:only (?:if|when)|if (?:it|we|this|that) ever)\b/gi, reach: 'match', strike: 'left-out' },
  { words: /\?\?+|\b(?:tbd|open question|undecided|to be decided)\b/gi, reach: 'sentence', strike: 'left-out' },
];

/** `Ranking: none`, `monitoring: later`: what stands before the colon is said not to be. */
export const DENIED_LABEL = /^[\s\-*•]*[^:\n]{1,40}:\s*(?:no\b(?! (?:lock|need to|single|one|two|spof|wait|problem|duplic))|nope\b|nah\b|not? (?:yet|now|needed|sure)\b|none\b|never\b|n\/a\b|skip|later\b|todo|tbd|forgot|rejected|unclear|(?:very |really |super |is )?(?:important|crucial|essential|tricky)\b[^.;,\n]{0,30}(?:[.!]|$)|\?)/iu;

export const LEFT_OUT_HEADING = /not covered|forgot|todo|out of scope|later|v2|left out|missing|skipped|no time|non-?goals?|future work|open questions/iu;
