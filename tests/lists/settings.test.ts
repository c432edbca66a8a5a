import { PRESETS } from '../../src/inspection/papers/layout';
import { RegisterError } from '../../src/inspection/register';
import { type LocalRegister, localRegister } from '../given/localRegister';
import { editRow } from './byHand';

let local: LocalRegister;
beforeAll(async () => {
  local = await localRegister();
});
afterAll(() => local.close());

const force = { name: 'Made-up Police', called: 'the force' };
const failure = (failure: string) => expect.objectContaining({ failure }) as RegisterError;

describe('A setting', () => {
  test('is nothing until somebody sets it, and then what they set, until it is set again', async () => {
    const { settings } = local.register;
    expect(await settings.get('organisation')).toBeUndefined();
    const first = await settings.put('organisation', force, undefined);
    expect(await settings.get('organisation')).toEqual(first);
    const second = await settings.put('organisation', { ...force, called: 'us' }, first);
    expect((await settings.get('organisation'))?.value).toEqual({ ...force, called: 'us' });
    await expect(settings.put('organisation', force, first)).rejects.toEqual(failure('changed'));
    await expect(settings.put('organisation', force, undefined)).rejects.toEqual(failure('taken'));
    expect(await settings.get('organisation')).toEqual(second);
  });

  test('that somebody edited into something else is unreadable, by its name and without its words', async () => {
    const { settings } = local.register;
    const kept = await settings.get('organisation');
    await editRow(local, 'Settings', kept?.id ?? '', { Value: '{"name": "Secret' });
    await expect(settings.get('organisation')).rejects.toThrow('The setting "organisation"');
    await expect(settings.get('organisation')).rejects.not.toThrow('Secret');
    await editRow(local, 'Settings', kept?.id ?? '', { Value: '{"name": 5}' });
    await expect(settings.get('organisation')).rejects.toEqual(failure('unreadable'));
  });

  test('keeps layouts of papers and the marking as they were given', async () => {
    const { settings } = local.register;
    await settings.put('layouts', PRESETS, undefined);
    expect((await settings.get('layouts'))?.value).toEqual(PRESETS);
    await settings.put('marking', { board: 'OFFICIAL – SENSITIVE', public: '' }, undefined);
    expect((await settings.get('marking'))?.value).toEqual({ board: 'OFFICIAL – SENSITIVE', public: '' });
  });
});
