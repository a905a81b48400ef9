import { later } from '../../components/later';

export const PartsDrawer = later(() => import('./parts-drawer').then((drawer) => drawer.PartsDrawer));
