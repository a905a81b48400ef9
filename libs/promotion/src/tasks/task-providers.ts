import { RemindOfTasks } from './remind-of-tasks.processor.js';
import { TasksController } from './tasks.controller.js';
import { TasksFollowLeads } from './tasks-follow-leads.js';
import { TasksKeeper } from './tasks-keeper.js';
import { TasksQuery } from './tasks.query.js';
import { TasksService } from './tasks.service.js';

/** Part of the promotion module: what was promised to the firms behind its leads. */
export const taskControllers = [TasksController];
export const taskProviders = [TasksQuery, TasksKeeper, TasksService, TasksFollowLeads, RemindOfTasks];
