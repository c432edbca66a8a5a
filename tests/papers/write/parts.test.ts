/** The measure by which written files are judged tells XML that Word opens from XML that it does not. */
import { faultIn } from './parts';

describe('XML', () => {
  test.each(['<a/>', '<?xml version="1.0"?><a b="c &amp; d"><w:e>f &lt; g</w:e><!-- h --></a>'])(
    'is well formed: %s',
    (xml) => expect(faultIn(xml)).toBeUndefined(),
  );

  test.each([
    '<a>',
    '<a></b>',
    '<a b=c/>',
    '<a>b & c</a>',
    '<a b="&"/>',
    '<a b="<"/>',
    '<a>\u0000</a>',
    '<a',
  ])('is not well formed: %j', (xml) => expect(faultIn(xml)).toBeDefined());
});
