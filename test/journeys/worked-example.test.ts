import {Audit} from './helpers/audit.js';
import {closeEverything, openDemo} from './helpers/open-demo.js';
import type {Screen} from './helpers/screen.js';
import {openLicenseManager} from './helpers/steps.js';

/** One button fills the demo; what needs attention is seen first, in light and dark, and it can all be thrown away. */
describe('The worked example', function () {
  this.timeout(90_000);
  let demo: Screen;
  let audit: Audit;

  before(async () => {
    demo = await openDemo();
    audit = new Audit(demo);
  });
  after(closeEverything);

  it('fills an empty database with licenses in every state', async () => {
    await demo.press('button', 'Fill with a worked example');
    await demo.see(/Done: \d{3,} seats are granted/);
    await openLicenseManager(demo);
    await demo.see('Service is over-allocated: 53 users hold 50 seats');
    await demo.find('row', /^Service Personal .* Active 50 53\D* -3$/);
    await demo.find('row', /^Field service Personal .* upcoming 0 0 /);
    await demo.find('row', /^Events Personal .* expired 0 12 /);
    await demo.find('row', /^Marketing Personal .* in grace 40 36 /);
    await audit.look('License manager with notices');
  });

  it('is as readable in the dark', async () => {
    await demo.choose('Appearance', 'Dark');
    await audit.look('License manager with notices, dark');
    await demo.press('tab', 'Users');
    await demo.find('row', /^Abebe Kamau /);
    await audit.look('users, dark');
    await demo.choose('Appearance', 'Auto');
  });

  it('starts over with nothing but the people', async () => {
    await demo.press('link', 'Acme portal');
    await demo.press('button', 'Start over');
    await demo.find('dialog', 'Start over?');
    await audit.look('start over');
    const reloaded = new Promise((resolve) => demo.frame.addEventListener('load', resolve, {once: true}));
    await demo.press('button', 'Delete everything');
    await reloaded;
    await demo.see('1,200 people, no licenses yet');
  });

  it('is accessible in every one of these states', () => audit.expectNothingFound());
});
