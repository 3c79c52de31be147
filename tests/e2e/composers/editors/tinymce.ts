// TinyMCE as Roundcube has it: the editable body of a frame.
import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import { place, publish } from './api.ts';

const [editor] = await tinymce.init({
  target: place(),
  license_key: 'gpl',
  skin: false,
  content_css: false,
  content_style: 'body { font: 16px serif }',
  height: 300,
  promotion: false,
});
publish({ text: () => editor?.getContent({ format: 'text' }).replaceAll('\n\n', '\n') ?? '', clear: () => void editor?.setContent('') });
