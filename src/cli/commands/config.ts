import { nearestWord } from '../../core/decks/nearest-word.ts';
import { isSettingKey, SETTING_KEYS, SETTINGS, type SettingKey } from '../../core/settings.ts';
import { formatSetting, takeSetting } from '../../core/setting-text.ts';
import { CommandError, EXIT, UsageError } from '../exit-codes.ts';
import { openForCommand } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import type { RunCommand } from '../world.ts';

const VALUE_COLUMNS = 12;
const USAGE = 'config [list | get KEY | set KEY VALUE]';

/** Shows and changes settings. */
export const run: RunCommand = async (args, world) => {
  const { positionals, values } = parseOptions(args, { json: { type: 'boolean' } }, USAGE, Infinity);
  const [verb = 'list', key, ...rest] = positionals;
  if (!['list', 'get', 'set'].includes(verb)) throw new UsageError(`"${verb}" is not understood. Usage: sysdrill ${USAGE}`);
  const surplus = verb === 'list' ? key : verb === 'get' ? rest[0] : undefined;
  if (surplus !== undefined) throw new UsageError(`"${surplus}" is not understood. Usage: sysdrill ${USAGE}`);
  const app = await openForCommand(world);
  if (verb === 'list') {
    if (values.json) world.out(`${JSON.stringify(app.settings(), null, 2)}\n`);
    else for (const name of SETTING_KEYS) world.out(`${name.padEnd(22)}${formatSetting(name, app.settings()).padEnd(VALUE_COLUMNS)}  ${SETTINGS[name].describe}\n`);
    return EXIT.done;
  }
  const name = knownKey(key);
  if (verb === 'get') {
    world.out(`${formatSetting(name, app.settings())}\n`);
    return EXIT.done;
  }
  if (rest.length === 0) throw new UsageError(`set ${name} to what? ${SETTINGS[name].describe}.`);
  const parsed = takeSetting(name, rest.join(' '), app.day());
  if (!parsed.ok) throw new UsageError(`${name} ${parsed.error}.`);
  const saved = await app.changeSetting(name, parsed.value);
  if (!saved.ok) throw new CommandError(EXIT.data, saved.error.message);
  return EXIT.done;
};

function knownKey(key: string | undefined): SettingKey {
  if (key !== undefined && isSettingKey(key)) return key;
  if (key === undefined) throw new UsageError(`which setting? Usage: sysdrill ${USAGE}`);
  const near = nearestWord(key, SETTING_KEYS);
  throw new UsageError(`there is no setting "${key}".${near === undefined ? ` There are: ${SETTING_KEYS.join(', ')}` : ` Did you mean ${near}?`}`);
}
