/** The reminder policy an organisation has decided on, or what holds where nobody has decided. */
import { type Policy, USUAL_POLICY } from '../../inspection/reminders/policy';
import type { Register } from '../../inspection/register';

export async function policyInForce({ settings }: Pick<Register, 'settings'>): Promise<Policy> {
  return (await settings.get('reminder policy'))?.value ?? USUAL_POLICY;
}
