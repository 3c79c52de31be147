// Zod as Probity uses it: without run-time code generation, which an extension page's content security policy forbids.
import { z } from 'zod';

z.config({ jitless: true });

export { z };
