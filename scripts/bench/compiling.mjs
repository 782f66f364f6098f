// First in the bundle that is measured: a pattern keeps what V8 was told when it was made.
import { compileLess, polishLess } from '../../server/src/project/nodeCompiler.ts';

if (process.env.BENCH_COMPILES === 'less') compileLess();
if (process.env.BENCH_COMPILES === 'unpolished') polishLess();
