// Both codes hold together: topics, contacts and routes lead somewhere, and nobody is invented.
import { describe, expect, it } from 'vitest';
import { routeHelp } from '../../src/codes/schema.ts';
import { topicProblems } from '../../src/codes/topics.ts';
import { ROLES } from '../../src/engine/types.ts';
import { codeText, topics, warwickshire, westMidlands } from './bundled.ts';

const ROUTES = [
  'permission',
  'declaration',
  'media',
  'reporting-concern',
  'concern-about-chief-executive',
  'whistleblowing',
  'data-breach',
];

describe.each([
  ['warwickshire-opcc', warwickshire],
  ['west-midlands-opcc', westMidlands],
])('%s', (id, code) => {
  it('has the id that its file is called by', () => {
    expect(code.id).toBe(id);
  });

  it.each(topics.map((topic) => topic.id))('leads the topic %s to a clause that exists', (topic) => {
    const clauses = new Map(Object.entries(code.topics)).get(topic) ?? [];
    expect(clauses.length).toBeGreaterThan(0);
    for (const clause of clauses) expect(code.clauses.map((each) => each.id)).toContain(clause);
  });

  it('maps no topic that is not on the list', () => {
    expect(topicProblems(code, topics)).toEqual([]);
  });

  it('asks only contacts that exist, and every contact is asked by something', () => {
    const contacts = code.contacts.map((contact) => contact.id);
    const asked = new Set([...code.clauses.flatMap((clause) => clause.ask), ...code.routes.map((route) => route.contact)]);
    expect([...asked].filter((contact) => !contacts.includes(contact))).toEqual([]);
    expect(contacts.filter((contact) => !asked.has(contact))).toEqual([]);
  });

  it('has the routes that people look for, each with steps, somebody to ask and a letter to start from', () => {
    const routes = new Map(code.routes.map((route) => [route.id, route]));
    for (const wanted of ROUTES) {
      const route = routes.get(wanted);
      expect(route, wanted).toBeDefined();
      if (route === undefined) continue;
      const help = routeHelp(code, route);
      expect(help.contact).toBe(code.contacts.find((contact) => contact.id === route.contact)?.title);
      expect(help.prepare.length).toBeGreaterThan(0);
      expect(help.letter?.body).toContain('[');
    }
  });

  it('describes every role', () => {
    expect(code.roles.map((role) => role.id)).toEqual([...ROLES]);
  });

  it('leaves the deputy free of the political restriction and binds staff by every clause', () => {
    const restriction = (code.topics['party-political/canvassing'] ?? [])[0];
    const notBoundBy = new Map(code.roles.map((role) => [role.id, role.notBoundBy]));
    expect(notBoundBy.get('deputy-commissioner')).toContain(restriction);
    expect(notBoundBy.get('staff')).toEqual([]);
  });

  it('holds no address, telephone number or link', () => {
    const text = codeText(id);
    expect(text).not.toMatch(/\S+@\S+|https?:|www\./);
    expect(text.replaceAll('999', '')).not.toMatch(/\b0\d{3,}[ \d]{5,}|\+\d{6,}/);
  });
});
