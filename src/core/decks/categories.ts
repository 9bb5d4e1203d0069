/** Every category a card can be in, in the order in which they build on each other, with the name that screens show. */
export const CATEGORIES = {
  fundamentals: 'Fundamentals',
  'interview-method': 'Interview method',
  estimation: 'Estimation',
  networking: 'Networking',
  'edge-delivery': 'Edge delivery',
  'load-balancing': 'Load balancing',
  databases: 'Databases',
  'replication-partitioning': 'Replication & partitioning',
  'consistency-transactions': 'Consistency & transactions',
  caching: 'Caching',
  'messaging-streaming': 'Messaging & streaming',
  'api-design': 'API design',
  architecture: 'Architecture',
  'distributed-primitives': 'Distributed primitives',
  reliability: 'Reliability',
  observability: 'Observability',
  security: 'Security',
  'scaling-capacity': 'Scaling & capacity',
  'data-analytics': 'Data & analytics',
  'deployment-evolution': 'Deployment & evolution',
  'trade-offs': 'Trade-offs',
  'problem-templates': 'Problem templates',
  'case-studies': 'Case studies',
  'anti-patterns': 'Anti-patterns',
  papers: 'Papers',
} as const;

export type Category = keyof typeof CATEGORIES;

/** Whether a word names a category. `isCategory('caching')` is true. */
export function isCategory(word: string): word is Category {
  return Object.hasOwn(CATEGORIES, word);
}
