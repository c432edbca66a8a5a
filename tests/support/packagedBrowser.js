'use strict';
// Chromium's headless shell out of an npm package, ready to start: no download, the same version and the same font on every machine,
// and a third less work than an installed browser that draws its own window. Run by itself it says whether it starts here.
const { execFileSync } = require('node:child_process');
const {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const path = require('node:path');

const PACKAGE = '@sparticuz/chromium';
const { [PACKAGE]: version } = require('../../package.json').devDependencies;
// Its real place, for the folder of packages may be a link that several copies of the project share.
const MADE = path.join(realpathSync(path.resolve(__dirname, '../../node_modules')), '.cache/tracker-tests');
const FOLDER = path.join(MADE, `chromium-${version}`);

/** The package's machine: it is built for one only. */
const runsHere = process.platform === 'linux' && process.arch === 'x64';

/** Once a version. Where two unpack at the same moment, one of them is kept whole. */
function unpack() {
  if (existsSync(FOLDER)) return;
  mkdirSync(MADE, { recursive: true });
  const own = mkdtempSync(path.join(MADE, 'unpacking-'));
  try {
    // The package unpacks into the folder for what is temporary, and its libraries only where it takes itself to be in a cloud.
    const env = { ...process.env, TMPDIR: own, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
    const work = `import('${PACKAGE}').then((it) => it.default.executablePath())`;
    execFileSync(process.execPath, ['-e', work], { env, cwd: __dirname });
    const fonts = `<fontconfig><dir>${FOLDER}/fonts</dir><cachedir>${FOLDER}/fonts-cache</cachedir></fontconfig>`;
    writeFileSync(path.join(own, 'fonts.conf'), fonts);
    if (!existsSync(FOLDER)) renameSync(own, FOLDER);
  } catch (error) {
    // Whoever needs it looks for an installed one next, and says so where there is none.
    process.stderr.write(`The packaged browser could not be unpacked: ${error}\n`);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** What playwright needs to start it, unpacked; undefined on another machine. It brings the few libraries that a bare container lacks. */
function packagedBrowser() {
  if (!runsHere) return undefined;
  unpack();
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: path.join(FOLDER, 'al2023/lib'),
    FONTCONFIG_FILE: path.join(FOLDER, 'fonts.conf'),
  };
  return { executablePath: path.join(FOLDER, 'chromium'), env };
}

// Before any test begins, so that no two unpack it side by side.
module.exports = async () => void packagedBrowser();
module.exports.packagedBrowser = packagedBrowser;

if (require.main === module) {
  const started = async () => {
    const browser = await require('playwright-core').chromium.launch({
      ...packagedBrowser(),
      timeout: 30_000,
    });
    await (await browser.newPage()).setContent('<p>It starts.');
    await browser.close();
  };
  started().catch((error) => {
    process.stdout.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
