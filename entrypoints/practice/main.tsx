// The start of the practice page: draws it and starts the in-page half of Probity on its composers, as a content script would.
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/parts.css';
import '../../src/ui/parts-reading.css';
import '../../src/ui/parts-tabs.css';
import '../../src/ui/practice/practice.css';
import { render } from 'preact';
import { speakAsLast } from '../../src/ui/last-language.ts';
import { PracticePage } from '../../src/ui/practice/practice.tsx';
import { attachComposers } from './attach.ts';

const root = document.getElementById('app');
if (root !== null) speakAsLast().then(() => render(<PracticePage onReady={attachComposers} />, root));
