// The popup's start: reads where one was and in which language, and draws.
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/parts.css';
import '../../src/ui/parts-reading.css';
import '../../src/ui/parts-tabs.css';
import '../../src/ui/popup/popup.css';
import { render } from 'preact';
import { speakAsLast } from '../../src/ui/last-language.ts';
import { Popup } from '../../src/ui/popup/popup.tsx';
import { openingPlace } from '../../src/ui/popup/session.ts';

const root = document.getElementById('app');
if (root !== null)
  Promise.all([openingPlace(location.hash), speakAsLast()]).then(([place]) => render(<Popup place={place} now={Date.now()} />, root));
