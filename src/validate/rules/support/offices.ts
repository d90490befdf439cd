import type { FileName } from '../../../filenames/file-name';
import { mayPlan, planners, serviceTypes } from '../../../schemas/service-types';

/** The number that stands for no office: on the total row of 7表, and fixed in its No.34. */
export const noOffice = '9999999999';

/**
 * Whether an office of this service type plans services, or may do so: names up to edition 3.2 and incomplete ones show no service type,
 * those of edition 4.0 one of 3 digits.
 */
export function plansServices(serviceType: string | null | undefined): boolean {
  return serviceType?.length !== 2 || planners.includes(serviceType);
}

/** Whether both ends of a transmission plan, or may do so: then one passes on to the other what is neither's own. */
export function bothPlan(fileName: Partial<FileName>): boolean {
  return plansServices(fileName.senderType) && plansServices(fileName.receiverType);
}

/** Whether a service type that is known provides services and never plans. */
export function onlyProvides(serviceType: string | null | undefined): boolean {
  return typeof serviceType === 'string' && Object.hasOwn(serviceTypes, serviceType) && !mayPlan(serviceType);
}

/** Whether an office number stands in a name as the grammar wants it; only then can it be compared with those of the rows. */
export function isOfficeNumber(office: string | undefined): office is string {
  return office !== undefined && /^[0-9A-Z]{10}$/.test(office);
}
