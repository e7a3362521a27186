import { figure, percent } from './dom.js';
import { opener } from './table.js';

// One entry a ranking: what is asked, and what of the answer stands in a row.
const COVERAGE = 'coverage(scope: $scope) { talks talksWithAffiliation speakers speakersWithAffiliation }';

const AFFILIATIONS = `query AffiliationRanking($scope: Scope, $by: AffiliationMetric, $first: Int) {
  analytics {
    ${COVERAGE}
    affiliationRanking(scope: $scope, by: $by, first: $first) {
      rows { rank talks speakers sessions share affiliation { id name } }
    }
  }
}`;

const SPEAKERS = `query SpeakerRanking($scope: Scope, $first: Int) {
  analytics {
    ${COVERAGE}
    speakerRanking(scope: $scope, first: $first) {
      rows { rank talks editions speaker { id name } }
    }
  }
}`;

const CENTRALITY = `query Centrality($of: NetworkKind!, $metric: CentralityMetric!, $scope: Scope, $first: Int) {
  analytics {
    ${COVERAGE}
    centrality(of: $of, metric: $metric, scope: $scope, first: $first) {
      rank score
      node { id ... on Speaker { name } ... on Affiliation { name } }
    }
  }
}`;

const CONCENTRATION = `query Concentration($scope: Scope, $first: Int) {
  analytics {
    ${COVERAGE}
    concentration(scope: $scope, first: $first) {
      affiliations topShare herfindahl
      conference { name startDate }
      top { share affiliation { name } }
    }
  }
}`;

const EDITIONS = `query Editions($series: String!, $first: Int) {
  analytics {
    coverage(scope: { series: $series }) { talks talksWithAffiliation speakers speakersWithAffiliation }
    editions(series: $series, first: $first) {
      speakers newcomers returning returningFromPrevious
      conference { name startDate }
    }
  }
}`;

const NO_TALKS = 'Nothing to rank: no talk in this scope is billed with an affiliation that is known.';

function affiliations(by, label, figure) {
	return {
		about: 'Affiliations', label, query: AFFILIATIONS, variables: { by }, empty: NO_TALKS,
		head: ['Place', 'Affiliation', 'Talks', 'Speakers', 'Sessions', 'Of all talks'],
		rows: ({ affiliationRanking }) => affiliationRanking.rows.map((one) => ({
			id: one.affiliation.id, label: one.affiliation.name, value: one[figure],
			cells: [one.rank, opener(one.affiliation), one.talks, one.speakers, one.sessions, percent(one.share)],
		})),
	};
}

function central(about, of, metric, label) {
	return {
		about, label, query: CENTRALITY, variables: { of, metric },
		empty: 'Nothing to rank: nobody in this scope is linked with another.',
		head: ['Place', about === 'Speakers' ? 'Speaker' : 'Affiliation', 'Score'],
		rows: ({ centrality }) => centrality.map(({ rank, score, node }) => ({
			id: node.id, label: node.name, value: score, shown: figure(score),
			cells: [rank, opener(node), score],
		})),
	};
}

export const RANKINGS = {
	'affiliations-talks': affiliations('TALKS', 'Affiliations by talks', 'talks'),
	'affiliations-speakers': affiliations('SPEAKERS', 'Affiliations by speakers', 'speakers'),
	'affiliations-sessions': affiliations('SESSIONS', 'Affiliations by sessions', 'sessions'),
	'affiliations-degree': central('Affiliations', 'AFFILIATION', 'DEGREE', 'Affiliations by links'),
	'affiliations-pagerank': central('Affiliations', 'AFFILIATION', 'PAGE_RANK', 'Affiliations by PageRank'),
	'affiliations-betweenness': central('Affiliations', 'AFFILIATION', 'BETWEENNESS', 'Affiliations by betweenness'),
	'speakers-talks': {
		about: 'Speakers', label: 'Speakers by talks', query: SPEAKERS, variables: {},
		empty: 'Nobody stands on a talk in this scope.',
		head: ['Place', 'Speaker', 'Talks', 'Conferences'],
		rows: ({ speakerRanking }) => speakerRanking.rows.map((one) => ({
			id: one.speaker.id, label: one.speaker.name, value: one.talks,
			cells: [one.rank, opener(one.speaker), one.talks, one.editions],
		})),
	},
	'speakers-degree': central('Speakers', 'CO_SPEAKER', 'DEGREE', 'Speakers by links'),
	'speakers-pagerank': central('Speakers', 'CO_SPEAKER', 'PAGE_RANK', 'Speakers by PageRank'),
	'speakers-betweenness': central('Speakers', 'CO_SPEAKER', 'BETWEENNESS', 'Speakers by betweenness'),
	concentration: {
		about: 'Conferences', label: 'Concentration of affiliations', query: CONCENTRATION, variables: {}, empty: NO_TALKS,
		head: ['Conference', 'Affiliations', 'Share of the first three', 'Herfindahl index', 'The first three'],
		rows: ({ concentration }) => concentration.map((one) => ({
			label: one.conference.name, value: one.topShare, shown: percent(one.topShare),
			cells: [one.conference.name, one.affiliations, percent(one.topShare), one.herfindahl,
				one.top.map(({ affiliation, share }) => `${affiliation.name} ${percent(share)}`).join(', ')],
		})),
	},
	editions: {
		about: 'Conferences', label: 'Newcomers of a series', query: EDITIONS, variables: {}, series: true,
		empty: 'No conference of this series has speakers.',
		head: ['Conference', 'Speakers', 'Newcomers', 'Returning', 'Returning from the one before'],
		rows: ({ editions }) => editions.map((one) => ({
			label: one.conference.name, value: one.newcomers, shown: `${one.newcomers} of ${one.speakers} new`,
			cells: [one.conference.name, one.speakers, one.newcomers, one.returning, one.returningFromPrevious],
		})),
	},
};
