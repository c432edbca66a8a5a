'use strict';
const path = require('node:path');
const { constants } = require('node:zlib');
const { builtinModules } = require('node:module');
const CompressionPlugin = require('compression-webpack-plugin');
// webpack 5.112 and later leave the minimiser to this package; it is named in devDependencies.
const MinimizerPlugin = require('minimizer-webpack-plugin');
const pkg = require('./package.json');

const PAGES = { tab: 'Recommendation Tracker', chat: 'Chat (local)' };

/**
 * Writes tab.html and chat.html beside their bundles; the server adds the nonce as it sends them. The service worker
 * (src/tab/worker.ts) is told which files there are, under a name that never changes.
 */
class PagesPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('PagesPlugin', (compilation) =>
      compilation.hooks.processAssets.tap(
        { name: 'PagesPlugin', stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE },
        () => {
          for (const [name, title] of Object.entries(PAGES)) {
            const files = compilation.entrypoints.get(name).getFiles();
            const scripts = files
              .filter((file) => file.endsWith('.js'))
              .map((file) => `<script defer src="/assets/${file}"></script>`);
            // Asked for while the scripts are on their way; the address and the manner are those of session/settings.ts.
            const early =
              name === 'tab'
                ? '<link rel="preload" href="/settings.json" as="fetch" crossorigin="anonymous">'
                : '';
            const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" href="data:,">`;
            const html = `<!doctype html><html lang="en-GB"><head>${head}${early}${scripts.join('')}</head><body><div id="root"></div></body></html>`;
            compilation.emitAsset(`${name}.html`, new sources.RawSource(html));
          }
          this.emitWorker(compilation, sources);
        },
      ),
    );
  }

  emitWorker(compilation, { ConcatSource }) {
    const entry = compilation.entrypoints.get('worker');
    if (entry === undefined) return;
    const [worker] = entry.getFiles();
    const others = ['chat', 'worker'].flatMap((name) => compilation.entrypoints.get(name).getFiles());
    const tab = compilation.entrypoints.get('tab').getFiles();
    const files = Object.keys(compilation.assets)
      .filter((file) => file.endsWith('.js') && (tab.includes(file) || !others.includes(file)))
      .map((file) => `/assets/${file}`)
      .sort();
    const built = `self.built=${JSON.stringify({ build: compilation.hash, files })};`;
    const whole = new ConcatSource(built, '\n', compilation.assets[worker]);
    compilation.deleteAsset(worker);
    compilation.emitAsset('service-worker.js', whole);
  }
}

/**
 * Chromium compiles a function when it is first called, which is dear on the page's one thread. With this word at the top
 * of a file it compiles all of it on another, while the file is still coming (v8.dev/blog/explicit-compile-hints); other
 * browsers see a comment. Laid on after the minimiser, which takes comments away, and before names are made of contents.
 */
class CompiledAsTheyComePlugin {
  apply(compiler) {
    const { BannerPlugin, Compilation } = compiler.webpack;
    const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;
    new BannerPlugin({ banner: '//# allFunctionsCalledOnLoad', raw: true, test: /\.js$/, stage }).apply(
      compiler,
    );
  }
}

/** Packed once here and not at every opening; a tenth better would take the build ten seconds. */
const packed = () => {
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  return [
    new CompressionPlugin({ test: /\.js$/, algorithm: 'gzip' }),
    new CompressionPlugin({
      ...{ test: /\.js$/, algorithm: 'brotliCompress', compressionOptions: brotli },
      filename: '[path][base].br',
    }),
  ];
};

const compiled = { test: /\.tsx?$/, exclude: /node_modules/, use: 'swc-loader' }; // options are in .swcrc
const resolve = { extensions: ['.tsx', '.ts', '.js'] };

const madeStyles = {
  loader: '@griffel/webpack-loader',
  options: {
    // For the files that styles take a width or a name from; the file itself comes compiled.
    babelOptions: { presets: ['@babel/preset-typescript'] },
    // Rules of the whole page stay as they are: Fluent hands on no way to have them made here.
    modules: [
      { moduleSource: '@fluentui/react-components', importName: 'makeStyles', staticImportName: null },
    ],
  },
};

// What is left of them once unused ones are taken out is far less than what they are counted as before.
const isIcons = (module) => /[\\/]react-icons[\\/]/.test(module.nameForCondition() ?? '');
const isPackage = (module) => /[\\/]node_modules[\\/]/.test(module.nameForCondition() ?? '');
const isPartOf = (name, module, chunkGraph) =>
  [...chunkGraph.getModuleChunksIterable(module)].some((chunk) => chunk.name === name);

// Each file costs a request and its own start: little ones that few share are better said twice.
const splitChunks = {
  ...{ chunks: 'all', minSize: 60_000, maxAsyncRequests: 4 },
  cacheGroups: {
    // Whatever the frame around the screens needs is there before any screen is: in one file, and in no other.
    everywhere: {
      ...{ name: 'everywhere', priority: 20, enforce: true },
      chunks: (chunk) => chunk.name !== 'tab',
      test: (module, { chunkGraph }) => isPartOf('app', module, chunkGraph),
    },
    defaultVendors: {
      ...{ priority: -10, reuseExistingChunk: true },
      test: (module) => isPackage(module) && !isIcons(module),
    },
    default: {
      ...{ priority: -20, reuseExistingChunk: true, minChunks: 2 },
      test: (module) => !isIcons(module),
    },
  },
};

module.exports = (_env, argv) => {
  const production = argv.mode === 'production';
  const common = {
    mode: production ? 'production' : 'development',
    devtool: production ? false : 'source-map',
    module: { rules: [compiled] },
    resolve,
    stats: 'errors-warnings',
    cache: {
      type: 'filesystem',
      buildDependencies: { config: [__filename, path.resolve(__dirname, '.swcrc')] },
    },
  };
  const pages = {
    ...common,
    name: 'pages',
    target: 'browserslist',
    // Class names and rules are made here and not in the browser, as Fluent's own are.
    ...(production ? { module: { rules: [{ ...compiled, use: [madeStyles, compiled.use] }] } } : {}),
    // The worker is for what is built once: while somebody develops, files keep their names and change.
    entry: {
      ...{ tab: './src/tab/main.tsx', chat: './src/localTeams/page/main.ts' },
      ...(production ? { worker: './src/tab/worker.ts' } : {}),
    },
    output: {
      path: path.resolve(__dirname, 'dist/pages'),
      filename: production ? '[name].[contenthash:8].js' : '[name].js',
      chunkFilename: production ? '[name].[contenthash:8].js' : '[name].js',
      publicPath: '/assets/',
      clean: true,
    },
    plugins: [new PagesPlugin(), ...(production ? [new CompiledAsTheyComePlugin(), ...packed()] : [])],
    performance: production
      ? { hints: 'error', maxEntrypointSize: 560 * 1024, maxAssetSize: 800 * 1024 }
      : false,
    optimization: {
      splitChunks,
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })],
    },
  };
  // The manifest's validator serves one command, which says so where only what the server needs is installed.
  const installed = new Set([...Object.keys(pkg.dependencies), '@microsoft/app-manifest']);
  const nameOf = (request) =>
    request
      .split('/')
      .slice(0, request.startsWith('@') ? 2 : 1)
      .join('/');
  const bot = {
    ...common,
    name: 'bot',
    target: 'node20',
    node: { __dirname: false },
    entry: { main: './src/bot/main.ts' },
    output: { path: path.resolve(__dirname, 'dist/bot'), filename: '[name].js', clean: true },
    // Packages stay outside the bundle; node 20.19 and later can require() those that are ESM only, as jose is.
    externals: [
      ({ request }, done) => {
        const name = nameOf(request);
        const outside = request.startsWith('node:') || builtinModules.includes(name) || installed.has(name);
        return outside ? done(null, `commonjs ${request}`) : done();
      },
    ],
    optimization: { minimize: false },
    performance: false,
  };
  return [pages, bot];
};
