import { type Ask, type Family, meaningBySize, scenario, values } from '../family.ts';
import { quickly, step } from '../tree.ts';

const BYTES_PER_GIGABIT = 1.25e8;

const meaning = meaningBySize(
  [
    [BYTES_PER_GIGABIT / 2, 'One ordinary network card carries it with room to spare; look for the bottleneck elsewhere.'],
    [10 * BYTES_PER_GIGABIT, 'More than a slow link, less than the 10 Gbps of a common server: two servers do, with one to spare.'],
    [200 * BYTES_PER_GIGABIT, 'Beyond one server: spread it over many, compress, and let a CDN serve what many people ask for.'],
  ],
  'Only a CDN with many places carries this. The origin should see a few percent of it, and each percent of hit rate is money.',
);

const WHY_TEN = 'a byte and its overhead are nearly ten bits';

const ofReplies: Ask<'rate' | 'size'> = {
  id: 'of-replies',
  unit: 'Mbps',
  judge: 'ratio',
  tip: '1 Gbps is 125 MB/s.',
  meaning,
  solve: ({ rate, size }) => {
    const bytes = step('Bytes a second', 'MB/s')`${rate} * ${size}`;
    return quickly(step('In bits, eight to a byte', 'Mbps')`${bytes}`, WHY_TEN)`${bytes} * 10/8`;
  },
};

const ofStreams: Ask<'viewers' | 'bitrate' | 'misses'> = {
  id: 'past-the-cache',
  unit: 'Gbps',
  judge: 'ratio',
  tip: 'What matters to the origin is the share of misses: from 95 % hits to 90 % it doubles.',
  meaning,
  solve: ({ viewers, bitrate, misses }) => {
    const all = step('All streams', 'Gbps')`${viewers} * ${bitrate}`;
    return step('Past the cache', 'Gbps')`${all} * ${misses}`;
  },
};

const ofUploads: Ask<'daily' | 'size' | 'hours'> = {
  id: 'of-uploads',
  unit: 'Mbps',
  judge: 'ratio',
  tip: '1 Gbps moves 450 GB in an hour.',
  meaning,
  solve: ({ daily, size, hours }) => {
    const total = step('In all')`${daily} * ${size}`;
    const rate = step('Bytes a second', 'MB/s')`${total} / ${hours}`;
    return quickly(step('In bits, eight to a byte', 'Mbps')`${rate}`, WHY_TEN)`${rate} * 10/8`;
  },
};

const MISSES = values('1% 2% 4% 5% 8% 10% 15% 20%', '#');

/** Data rates on a link. */
export const BANDWIDTH: Family = {
  name: 'Bandwidth',
  limitSeconds: 60,
  scenarios: [
    scenario(ofReplies, 'An API answers {rate}, and a reply has {size} on average. What bandwidth do its replies need?', {
      rate: values('200 500 1000 2000 4000 5000 8000 10k 20k 50k', '# requests/s', '# requests a second'),
      size: values('2 4 5 10 15 20 25 40 50 100', '# KB/request', '# KB'),
    }),
    scenario(ofReplies, 'A map service hands out {rate} of {size} each. What bandwidth leaves its servers?', {
      rate: values('1k 2k 3k 5k 10k 20k 30k 50k 100k', '# tiles/s', '# tiles a second'),
      size: values('10 15 20 25 30 40', '# KB/tile', '# KB'),
    }),
    scenario(ofStreams, 'At its best hour {viewers} watch a match at {bitrate} each. The CDN passes {misses} of the traffic on to the origin. What has the origin to send?', {
      viewers: values('100k 200k 500k 1M 2M 3M 5M 10M', '# viewers'),
      bitrate: values('2 3 4 5 6 8', '# Mbps/viewer', '# Mbps'),
      misses: MISSES,
    }),
    scenario(ofStreams, 'A radio service streams {bitrate} to each of {viewers} at once, through caches in the regions that let {misses} of it through. What arrives at the origin?', {
      viewers: values('200k 500k 1M 2M 4M 5M 10M', '# listeners'),
      bitrate: values('64 96 128 160 256 320', '# Kbps/listener', '# Kbps'),
      misses: MISSES,
    }),
    scenario(ofUploads, 'Each of {daily} records {size} of video during the day and uploads it at night within {hours}. What bandwidth has the archive to take in?', {
      daily: values('100 200 500 1000 2000 5000', '# devices', '# cameras'),
      size: values('2 4 5 10 20 30', '# GB/device', '# GB'),
      hours: values('4 5 6 8', '# hours'),
    }),
    scenario(ofUploads, 'Each of {daily} sends a backup of {size} on average, spread over {hours} of the night. What rate has the backup service to take?', {
      daily: values('10k 20k 50k 100k 200k 500k', '# laptops'),
      size: values('50 100 200 300 500', '# MB/laptop', '# MB'),
      hours: values('5 6 8 10', '# hours'),
    }),
  ],
};
