import { checkPage } from './check-page.mjs';
import { commandPage } from './command-page.mjs';
import { faultPage } from './fault-page.mjs';
import { indicatorPages } from './indicator-pages.mjs';
import { settingPage } from './setting-page.mjs';
import { sourcePages } from './source-pages.mjs';

/** Folders that hold nothing but generated pages. */
export const GENERATED_FOLDERS = ['docs/indicatoren', 'docs/bronnen'];

/** Every generated page: its path from the root of the project, and its text. */
export function renderDocuments() {
  return new Map([
    ...indicatorPages(),
    ...sourcePages(),
    settingPage(),
    faultPage(),
    checkPage(),
    commandPage(),
  ]);
}
