// The start of the options page: hands it the sites of the manifest and draws.
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/parts.css';
import '../../src/ui/parts-reading.css';
import '../../src/ui/parts-tabs.css';
import '../../src/ui/options/options.css';
import { render } from 'preact';
import { SITES } from '../../src/composers/sites.ts';
import { speakAsLast } from '../../src/ui/last-language.ts';
import { OptionsPage } from '../../src/ui/options/options.tsx';

const root = document.getElementById('app');
if (root !== null) speakAsLast().then(() => render(<OptionsPage sites={SITES} now={Date.now()} />, root));
