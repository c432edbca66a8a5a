/** The command that looks at how a site is set up, says what is wrong with it, and changes nothing. */
import { type SetUpReport, isHarmless } from '../../inspection/setUp';
import { checking, reportInWords } from '../../wording/site/check';
import type { SiteDoors } from './provisionCommand';

/** The bot's own sign-in, where it is known here, to see whether the site lets it in. */
export type DoorsToCheck = SiteDoors & { bot: (() => Promise<string>) | undefined };

export type Check = (doors: DoorsToCheck) => Promise<SetUpReport>;

/** Ends the process with 1 when something has to be mended. */
export async function checkCommand(check: Check, doors: DoorsToCheck): Promise<void> {
  process.stderr.write(`${checking(doors.siteUrl)}\n`);
  const report = await check(doors);
  process.stdout.write(`${reportInWords(report, 'command').join('\n')}\n`);
  if (report.findings.some((finding) => !isHarmless(finding))) process.exitCode = 1;
}
