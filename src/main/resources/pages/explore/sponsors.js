import { bars } from './chart.js';
import { chosen, coverage } from './conferences.js';
import { count, h, percent } from './dom.js';
import { go } from './state.js';
import { opener, table } from './table.js';

const QUERY = `query SponsorReach($conference: ID!) {
  analytics {
    sponsorReach(conference: $conference, first: 200) {
      speakers talks talksPerSpeaker share
      tier { name }
      sponsor { name affiliation { id name } }
    }
    silentSponsors(conference: $conference, first: 200) {
      name
      tier { name }
      affiliation { id name }
    }
    affiliationsWithoutSponsorship(conference: $conference, first: 50) {
      count
      coverage { talks talksWithAffiliation speakers speakersWithAffiliation }
      rows { talks speakers affiliation { id name } }
    }
  }
}`;

export default {
	about: 'What each sponsor of a conference had on stage: the talks billed with the organisation that it is.',
	conference: 'one',
	fields: [],
	questions: (now, all) => [{ query: QUERY, variables: { conference: chosen(all, now.conference).id } }],
	draw(place, { analytics }) {
		const { sponsorReach: reach, silentSponsors: silent, affiliationsWithoutSponsorship: others } = analytics;
		const head = ['Sponsor', 'Tier', 'Talks', 'Speakers', 'Talks for each speaker', 'Of all talks'];
		const rows = reach.map((one) => [opener({ ...one.sponsor.affiliation, name: one.sponsor.name }),
			one.tier.name, one.talks, one.speakers, one.talksPerSpeaker, percent(one.share)]);
		let svg;
		if (reach.length) {
			svg = bars(place, 'Talks of sponsors', reach.map((one) => ({
				label: `${one.sponsor.name} (${one.tier.name})`, value: one.talks, shown: count(one.talks, 'talk'),
				open: () => go({ open: one.sponsor.affiliation.id }),
			})));
			place.append(table('Sponsors on stage', head, rows));
		}
		else {
			place.append(h('p', { class: 'empty' }, 'No sponsors are known of this conference. '
				+ 'A file of sponsors can be imported; README says how.'));
		}
		place.append(
			h('h2', null, 'Sponsors without speakers'),
			silent.length ? h('ul', null, silent.map((one) => h('li', null, opener({ ...one.affiliation, name: one.name }),
				h('span', { class: 'quiet' }, ` ${one.tier.name}`)))) : h('p', { class: 'quiet' }, 'None.'),
			h('h2', null, 'Affiliations on stage without sponsorship'),
			others.rows.length ? table(`The first ${others.rows.length} of ${others.count}`, ['Affiliation', 'Talks', 'Speakers'],
				others.rows.map((one) => [opener(one.affiliation), one.talks, one.speakers])) : h('p', { class: 'quiet' }, 'None.'));
		return {
			summary: `${count(reach.length, 'sponsor')}, ${silent.length} without speakers. ${coverage(others.coverage)}`,
			table: reach.length ? { head, rows } : null,
			svg,
		};
	},
};
