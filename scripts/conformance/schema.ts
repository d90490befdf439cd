import { z } from 'zod';
import { protocol, tasks } from '../../src/conformance/protocol';

/** Any id that the runner gives: an answer has that of its request. */
const id = z.string();

/** The protocol as JSON Schema: `$defs/request` and `$defs/answer` are one line each. */
export function protocolSchema(): object {
  const requests = tasks.map((task) => {
    const { type: _, ...rest } = json(protocol[task].request.extend({ id, do: z.literal(task) }));
    return { type: 'object', ...rest };
  });
  const answers = tasks.map((task) => ({ title: task, allOf: [withId, json(protocol[task].answer)] }));
  const skip = json(z.object({ id, skip: z.string() }));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'careplan-csv conformance protocol: one JSON object a line',
    oneOf: [{ $ref: '#/$defs/request' }, { $ref: '#/$defs/answer' }],
    $defs: { request: { anyOf: requests }, answer: { anyOf: [...answers, { title: 'skip', ...skip }] } },
  };
}

const withId = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] };

function json(schema: z.ZodType): Readonly<Record<string, unknown>> {
  // Answers may have more than is asked for.
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
