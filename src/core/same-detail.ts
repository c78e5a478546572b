/** Whether two values are the same as JSON, whatever the order of members. */
export function sameDetail(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other) || ArrayBuffer.isView(one) || ArrayBuffer.isView(other)) return false;
  const [members, others] = [Object.entries(one), new Map(Object.entries(other))];
  return members.length === others.size && members.every(([name, value]) => sameDetail(value, others.get(name)));
}
