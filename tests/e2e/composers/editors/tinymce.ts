// TinyMCE as Roundcube has it: the editable body of a frame.
import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/skins/ui/oxide/skin';
import 'tinymce/skins/ui/oxide/content';
import 'tinymce/skins/content/default/content';
import { place, publish } from './api.ts';

const [editor] = await tinymce.init({
  target: place(),
  license_key: 'gpl',
  skin_url: 'default',
  content_css: 'default',
  height: 300,
  promotion: false,
});
publish({ text: () => editor?.getContent({ format: 'text' }).replaceAll('\n\n', '\n') ?? '', clear: () => void editor?.setContent('') });
