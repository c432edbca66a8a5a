/** A register for a test: our lists over a stand-in for Graph on this machine, each message held to the contract. */
import express from 'express';
import type { AddressInfo } from 'node:net';
import type { Register } from '../../src/inspection/register';
import { provision } from '../../src/lists/provision/provision';
import type { Step } from '../../src/lists/provision/provisionStep';
import { type RegisterAddress, registerOverGraph } from '../../src/lists/register';
import { type Heard, createLocalGraph, type LocalGraph } from '../../src/localGraph/createLocalGraph';
import { openDatabase } from '../../src/localGraph/database';
import type { Teamwork } from '../../src/localGraph/people/teamwork';
import { createTokens } from '../../src/localGraph/tokens';
import type { Who } from '../../src/localGraph/wire';
import { checkedGraph } from '../contract/checkedGraph';
import { filledFromKept, keepAs } from './keptSites';

export const SITE_URL = 'https://contoso.sharepoint.com/sites/inspections';

/** Who the plain `register` is signed in as. */
export const COORDINATOR = {
  id: '00000000-0000-4000-8000-000000000001',
  displayName: 'Cora Ordway',
  mail: 'cora.ordway@example.test',
  userPrincipalName: 'cora.ordway@example.test',
  accountEnabled: true,
};

const TRACKER = { id: '00000000-0000-4000-8000-00000000000b', name: 'Tracker' };

export type LocalRegister = {
  /** Signed in as COORDINATOR. */
  register: Register;
  registerAs(userId: string): Register;
  /** The app by itself, as the bot's morning round signs in. */
  registerAsApp(): Register;
  /** failNext, onRequest, addUser, grant … */
  graph: LocalGraph;
  /** What registerOverGraph and provision take, to make one with something changed. */
  address: RegisterAddress;
  origin: string;
  tokenFor(userId: string): Promise<string>;
  provision(onStep?: (step: Step) => void): Promise<readonly Step[]>;
  /** All that was asked of the stand-in while the work was done. */
  hearing(work: () => Promise<unknown>): Promise<Heard[]>;
  violations(): readonly string[];
  close(): Promise<void>;
};

/** `file` keeps the database on disk; `bare` leaves the site without lists. In memory the lists are made once a run, then copied. */
export async function localRegister({
  file = ':memory:',
  bare = false,
  threshold = 5000,
  teamwork,
}: { file?: string; bare?: boolean; threshold?: number; teamwork?: Teamwork } = {}): Promise<LocalRegister> {
  const database = openDatabase(file);
  const mayCopy = !bare && file === ':memory:';
  const isThere = mayCopy && filledFromKept('register', database);
  const tokens = createTokens(new TextEncoder().encode('a secret for tests and nothing else'));
  const checked = checkedGraph();
  const mistakes: string[] = [];
  let origin = '';
  const graph = createLocalGraph({
    ...{ database, baseAddress: () => `${origin}/graph`, siteName: 'Inspections' },
    siteZone: 'Europe/London',
    listViewThreshold: { rows: threshold },
    ...(teamwork === undefined ? {} : { teamwork }),
    ...{ siteHost: 'contoso.sharepoint.com', sitePath: '/sites/inspections' },
    whoAsks: (authorization) => tokens.whoAsks(authorization),
    onMistake: (error) => mistakes.push(`the stand-in failed: ${String(error)}`),
  });
  graph.addUser(COORDINATOR);
  const app = express().use('/graph', checked.middleware, graph.router);
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const signed = new Map<string, Promise<string>>();
  /** Signed once for each, as an app keeps its token. */
  const tokenOf = (id: string, who: Who): Promise<string> => {
    const token = signed.get(id) ?? tokens.sign(who);
    signed.set(id, token);
    return token;
  };
  const tokenFor = (user: string) => tokenOf(user, { user });
  const appToken = () => tokenOf(TRACKER.id, { app: TRACKER });
  const at = (token: () => Promise<string>): RegisterAddress => ({
    ...{ graphOrigin: `${origin}/graph`, siteUrl: SITE_URL, token },
  });
  const address = at(() => tokenFor(COORDINATOR.id));
  if (!bare && !isThere) await provision(address);
  if (mayCopy && !isThere) keepAs('register', database);

  return {
    register: registerOverGraph(address),
    registerAs: (user) => registerOverGraph(at(() => tokenFor(user))),
    registerAsApp: () => registerOverGraph(at(appToken)),
    ...{ graph, address, origin, tokenFor },
    provision: (onStep) => provision(address, onStep),
    async hearing(work) {
      const heard: Heard[] = [];
      const stop = graph.onRequest((each) => heard.push(each));
      await work();
      stop();
      return heard;
    },
    violations: () => [...checked.violations, ...mistakes],
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      database.close();
    },
  };
}
