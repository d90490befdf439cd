import { planners } from '../../../schemas/service-types';

/**
 * Whether an office of this service type plans services, or may do so: names up to edition 3.2 and incomplete ones show no service type,
 * those of edition 4.0 one of 3 digits.
 */
export function plansServices(serviceType: string | null | undefined): boolean {
  return serviceType?.length !== 2 || planners.includes(serviceType);
}

/** Whether an office number stands in a name as the grammar wants it; only then can it be compared with those of the rows. */
export function isOfficeNumber(office: string | undefined): office is string {
  return office !== undefined && /^[0-9A-Z]{10}$/.test(office);
}
