import { type Ask, DAY, type Family, meaningBySize, scenario, values } from '../family.ts';
import { step } from '../tree.ts';

const meaning = meaningBySize(
  [
    [5000, 'Push on write is cheap here: write each item into every inbox and keep reading simple.'],
    [500_000, 'Push still works behind a queue with many workers, if delivery may take seconds. Watch the accounts with the most followers.'],
  ],
  'Pure push costs more than it saves: push for ordinary accounts, pull at read time for the few that are followed by very many.',
);

const fromUsers: Ask<'users' | 'each' | 'followers'> = {
  id: 'from-users',
  unit: '/s',
  judge: 'ratio',
  meaning,
  solve: ({ users, each, followers }) => {
    const daily = step('Written in a day')`${users} * ${each}`;
    const deliveries = step('Delivered in a day')`${daily} * ${followers}`;
    return step('A second')`${deliveries} / ${DAY}`;
  },
};

const fromRate: Ask<'rate' | 'members' | 'online'> = {
  id: 'from-rate',
  unit: '/s',
  judge: 'ratio',
  tip: 'The writes a second times the receivers of each: the mean counts for load, the largest group for delay.',
  meaning,
  solve: ({ rate, members, online }) => {
    const all = step('To all members')`${rate} * ${members}`;
    return step('To those online')`${all} * ${online}`;
  },
};

const ONLINE = values('5% 10% 15% 20% 25% 30% 40% 50%', '#');

/** Deliveries that writes cause. */
export const FAN_OUT: Family = {
  name: 'Fan-out',
  limitSeconds: 60,
  scenarios: [
    scenario(fromUsers, 'In a social network {users} write {each} a day each, and every post goes into the timelines of {followers} on average. How many timeline writes a second is that?', {
      users: values('1M 2M 5M 10M 20M 50M 100M 200M', '# users'),
      each: values('0.2 0.5 2 3 4 5', '# posts/user', '# posts'),
      followers: values('50 100 150 200 300 500', '# timelines/post', '# followers'),
    }),
    scenario(fromUsers, 'A newsletter service has {users} who send {each} a day each, and a letter goes to {followers} on average. How many mails a second does it send?', {
      users: values('20k 50k 100k 200k 500k 1M', '# authors'),
      each: values('0.1 0.2 0.5 2', '# letters/author', '# letters'),
      followers: values('200 300 500 800 1000 2000', '# mails/letter', '# subscribers'),
    }),
    scenario(fromUsers, 'A marketplace has {users} who list {each} a day each. Every new listing matches {followers} on average, and each gets a message. How many messages a second are sent?', {
      users: values('20k 50k 100k 200k 500k 1M', '# sellers'),
      each: values('2 3 4 5 8 10', '# listings/seller', '# items'),
      followers: values('5 10 20 30 50 80', '# alerts/listing', '# saved searches'),
    }),
    scenario(fromRate, 'In a group chat service {rate} are sent, and a group has {members} on average, of whom {online} are online. How many pushes a second go out?', {
      rate: values('500 1000 2000 5000 10k 20k 50k', '# messages/s', '# messages a second'),
      members: values('10 20 30 50 80 100 200', '# pushes/message', '# members'),
      online: ONLINE,
    }),
    scenario(fromRate, 'A stock app takes in {rate}. A change goes to the {members} on average who watch that stock, if their app is open, as it is for {online}. How many updates a second does it push?', {
      rate: values('1k 2k 5k 8k 10k 20k', '# ticks/s', '# price changes a second'),
      members: values('50 100 200 300 500 1000', '# updates/tick', '# people'),
      online: values('1% 2% 3% 4% 5% 8% 10%', '#'),
    }),
    scenario(fromRate, 'Players of a game send {rate} in all. Each move is told to {members} in the same match, and {online} of the matches have not ended. How many messages does the server send a second?', {
      rate: values('5k 10k 20k 30k 50k 100k', '# moves/s', '# moves a second'),
      members: values('4 5 9 10 15 20 49', '# messages/move', '# others'),
      online: values('60% 70% 75% 80% 90% 95%', '#'),
    }),
  ],
};
