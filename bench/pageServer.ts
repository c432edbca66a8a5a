/** The pages that the tab is measured against, built as the tab is and sent as the tab is. */
import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import webpack, { type Configuration } from 'webpack';
import { packedFiles } from '../src/bot/server';

// oxlint-disable-next-line typescript/no-require-imports -- the one build file, which is no module
const configurations = require('../webpack.config.js') as (
  env: object,
  options: { mode: 'production' },
) => [Configuration, Configuration];

export type Pages = { floor: string; grid: string; close: () => Promise<void> };

export async function servePages(): Promise<Pages> {
  const folder = mkdtempSync(path.join(tmpdir(), 'floor-'));
  await build(folder);
  const app = express().use('/assets', packedFiles(folder)).use(express.static(folder));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    floor: `${origin}/floor.html`,
    grid: `${origin}/grid.html`,
    async close() {
      server.closeAllConnections();
      const closed = once(server, 'close');
      server.close();
      await closed;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The tab's own build with other beginnings. */
async function build(folder: string): Promise<void> {
  const [tab] = configurations({}, { mode: 'production' });
  const page = (name: string) => path.join(__dirname, `pages/${name}.tsx`);
  const compiler = webpack({
    ...tab,
    cache: false,
    entry: { floor: page('floor'), grid: page('grid') },
    output: { path: folder, filename: '[name].js', chunkFilename: '[name].js', publicPath: '/assets/' },
    plugins: [...(tab.plugins ?? []).filter((each) => !isPages(each)), new PageFiles(['floor', 'grid'])],
    performance: false,
  });
  await new Promise<void>((resolve, reject) =>
    compiler.run((error, stats) => {
      const wrong =
        error?.message ?? (stats?.hasErrors() === true ? stats.toString('errors-only') : undefined);
      if (wrong === undefined) compiler.close(() => resolve());
      else reject(new Error(wrong));
    }),
  );
}

const isPages = (plugin: unknown): boolean => (plugin as object).constructor.name === 'PagesPlugin';

/** A page for each beginning, with the scripts it needs. */
class PageFiles {
  constructor(private readonly names: readonly string[]) {}

  apply({ hooks }: webpack.Compiler): void {
    hooks.thisCompilation.tap('Pages', (compilation) =>
      compilation.hooks.processAssets.tap({ name: 'Pages', stage: 1000 }, () => {
        for (const name of this.names) {
          const files = compilation.entrypoints.get(name)?.getFiles() ?? [];
          const scripts = files.map((file) => `<script defer src="/assets/${file}"></script>`).join('');
          const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${name}</title>${scripts}</head><body><div id="root"></div></body></html>`;
          compilation.emitAsset(`${name}.html`, new webpack.sources.RawSource(html));
        }
      }),
    );
  }
}
