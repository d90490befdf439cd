// Says so where there is no PostgreSQL, on which `npm run test:server` tests the same and more.
import './cluster';
import { testMeaning } from './meaning';

testMeaning('PGlite', async () => ({}));
