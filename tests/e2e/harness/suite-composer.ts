// The in-page script as `entrypoints/composer.content` starts it.
import content from '../../../entrypoints/composer.content/index.ts';

void content.main({} as never);
