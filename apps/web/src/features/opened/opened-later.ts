import { later } from '../../components/later';

export const OpenedDrawer = later(() => import('./opened-drawer').then((drawer) => drawer.OpenedDrawer));
