/** A fault of a package as a sentence: what is wrong, and what to do. */
import { packageFaultWords as say } from '../../wording/site/appPackage';
import type { PackageFault } from './packageFault';
import type { PngHead } from './pngHead';

const picture = (png: PngHead | undefined): string =>
  png === undefined ? say.noPicture : say.picture(png.width, png.height, png.alpha);

export function faultInWords(fault: PackageFault): string {
  switch (fault.is) {
    case 'blank':
      return say.blank(fault.name);
    case 'other schema':
      return say.otherSchema(fault.schema, fault.version);
    case 'not https':
      return say.notHttps(fault.address);
    case 'undeclared host':
      return say.undeclaredHost(fault.host);
    case 'open host':
      return say.openHost(fault.host);
    case 'tunnel':
      return say.tunnel(fault.host);
    case 'no host name':
      return say.noHostName(fault.host);
    case 'shared registration':
      return say.sharedRegistration(fault.id);
    case 'no files':
      return say.noFiles(fault.id);
    case 'same id twice':
      return say.sameIdTwice(fault.id);
    case 'icon':
      return say.icon(fault.icon, picture(fault.found), picture(fault.wanted));
    case 'file missing':
      return say.fileMissing(fault.file);
    case 'file too many':
      return say.fileTooMany(fault.file);
    case 'no parameter':
      return say.noParameter(fault.type, fault.parameter, fault.language);
    case 'no such text':
      return say.noSuchText(fault.key, fault.language);
    case 'not translated':
      return say.notTranslated(fault.key, fault.language);
    case 'no version':
      return say.noVersion(fault.version);
    case 'not raised':
      return say.notRaised(fault.version, fault.before, next(fault.before));
  }
}

/** 0.1.9 is followed by 0.1.10. */
const next = (version: string): string => version.replace(/\d+$/, (last) => String(Number(last) + 1));
