/** The command that sets a site up, in a tenant or in the tracker that is running on this machine. */
import { z } from 'zod';
import { RegisterError } from '../../inspection/register';
import type { SetUpStep } from '../../inspection/setUp';
import { siteAddress } from '../../inspection/siteAddress';
import * as say from '../../wording/site/provision';
import { failureInWords } from '../../wording/facts';
import { siteRefusedAt } from '../../wording/site/siteAddress';
import { type Installer, installerToken } from './installerToken';
import { fail, print } from './terminal';

export type Door = { origin: string; token: () => Promise<string> };

/** Where the two interfaces are and how to sign in to each; `link` leads from a row into the tab. */
export type SiteDoors = {
  siteUrl: string;
  graph: Door;
  sharePoint: Door;
  link: ((id: string) => string) | undefined;
};

const GRAPH = 'https://graph.microsoft.com';

// Lists and columns through Graph; views, formats and rights through SharePoint itself (src/lists/PERMISSIONS.md).
const GRAPH_SCOPES = ['Sites.Manage.All'];
const SHAREPOINT_SCOPES = ['AllSites.FullControl'];

/** Permissions that whoever sets up signs in with. */
export const INSTALLER_WANTS = { Graph: GRAPH_SCOPES, SharePoint: SHAREPOINT_SCOPES };

export type SetUp = (
  doors: SiteDoors,
  onStep: (step: SetUpStep) => void,
  how: { plan: boolean },
) => Promise<readonly SetUpStep[]>;

const Environment = z.object({
  TENANT_ID: z.guid(),
  PROVISION_CLIENT_ID: z.guid(),
  PROVISION_CERTIFICATE: z.string().min(1).optional(),
  TEAMS_APP_ID: z.guid().optional(),
});

type Env = Record<string, string | undefined>;

/** The doors of a tenant's site, or the sentence that says what is lacking. */
export function tenantDoors(
  site: string,
  env: Env,
  linkOf: (teamsAppId: string) => (id: string) => string,
): SiteDoors | { wrong: string } {
  const known = siteAddress(env['SITE_URL'] ?? '');
  const read = siteAddress(site, known.ok ? new URL(known.url).host : undefined);
  if (!read.ok) return { wrong: siteRefusedAt(site, read.refusal) };
  const { url: siteUrl } = read;
  const filled = Object.entries(env).filter(([, value]) => value !== '');
  const named = Environment.safeParse(Object.fromEntries(filled));
  if (!named.success) return { wrong: say.noInstaller };
  const { TENANT_ID, PROVISION_CLIENT_ID, PROVISION_CERTIFICATE, TEAMS_APP_ID } = named.data;
  const installer: Installer = {
    ...{ tenantId: TENANT_ID, clientId: PROVISION_CLIENT_ID, certificate: PROVISION_CERTIFICATE },
  };
  const tokenFor = installerToken(installer, (words) => process.stderr.write(`${words}\n`));
  const { origin } = new URL(siteUrl);
  return {
    siteUrl,
    graph: { origin: GRAPH, token: () => tokenFor(GRAPH, GRAPH_SCOPES) },
    sharePoint: { origin, token: () => tokenFor(origin, SHAREPOINT_SCOPES) },
    link: TEAMS_APP_ID === undefined ? undefined : linkOf(TEAMS_APP_ID),
  };
}

export async function provisionCommand(setUp: SetUp, doors: SiteDoors, plan: boolean): Promise<void> {
  process.stderr.write(`${say.settingUp(doors.siteUrl, plan)}\n`);
  const told: SetUpStep[] = [];
  let last = '';
  try {
    await setUp(
      doors,
      (step) => {
        told.push(step);
        // On the other stream, so that the table can be kept by itself.
        if (step.list !== last && step.list !== '' && step.part === 'list')
          process.stderr.write(`  ${(last = step.list)} …\n`);
      },
      { plan },
    );
  } catch (error) {
    if (told.length > 0) print(say.setUpTable(told, plan).join('\n'));
    if (!(error instanceof RegisterError)) throw error;
    return fail(say.setUpStopped(`${error.message} ${failureInWords(error.failure)}${codeOf(error)}`));
  }
  print([...say.setUpTable(told, plan), say.setUpSummary(told, plan)].join('\n'));
}

/** The status and the code of the refusal, which an administrator can look up; never what was sent. */
const codeOf = ({ cause }: RegisterError): string => (cause instanceof Error ? ` (${cause.message})` : '');
