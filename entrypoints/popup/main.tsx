// The popup's start: reads where one was and draws.
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/parts.css';
import '../../src/ui/parts-reading.css';
import '../../src/ui/parts-tabs.css';
import '../../src/ui/popup/popup.css';
import { render } from 'preact';
import { Popup } from '../../src/ui/popup/popup.tsx';
import { openingPlace } from '../../src/ui/popup/session.ts';

const root = document.getElementById('app');
if (root !== null) openingPlace(location.hash).then((place) => render(<Popup place={place} now={Date.now()} />, root));
