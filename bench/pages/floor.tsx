/** The least a Fluent page can be: what the tab's opening is measured against. */
import { createRoot } from 'react-dom/client';
import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id "root".');
createRoot(root).render(
  <FluentProvider theme={webLightTheme}>
    <Button>Press</Button>
    <input aria-label="Words" />
  </FluentProvider>,
);
