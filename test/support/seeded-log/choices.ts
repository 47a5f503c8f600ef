/** What a choice is about: a part of a shop that is made up for tests. */
export interface Part {
  readonly name: string;
  readonly team: string;
  /** What it keeps. */
  readonly things: string;
}

export const parts: readonly Part[] = [
  { name: 'checkout', team: 'the checkout team', things: 'baskets' },
  { name: 'catalogue', team: 'the catalogue team', things: 'products' },
  { name: 'billing', team: 'the billing team', things: 'invoices' },
  { name: 'shipping', team: 'the shipping team', things: 'parcels' },
  { name: 'returns', team: 'the returns team', things: 'refunds' },
];

export interface Option {
  readonly name: string;
  readonly good: string;
  readonly bad: string;
}

/** A decision that somebody could have taken, with all that a good record says of it. */
export interface Choice {
  readonly title: string;
  /** Two sentences. */
  readonly problem: string;
  readonly decision: string;
  readonly because: string;
  /** The first one is the one that is taken. */
  readonly options: readonly [Option, Option, Option];
  readonly gain: string;
  readonly price: string;
}

type Writer = (part: Part, figure: number) => Choice;

const option = (name: string, good: string, bad: string): Option => ({ name, good, bad });

export const choices: readonly Writer[] = [
  ({ name, things }, figure) => ({
    title: `Keep ${things} of ${name} in PostgreSQL`,
    problem: `The ${name} service keeps its ${things} in files on one disk, and ${figure} of them were lost when that disk failed in spring. Whatever comes next has to survive the loss of a machine.`,
    decision: `We will keep ${things} in a PostgreSQL cluster of two machines.`,
    because: 'it is the only store that two of us have run before',
    options: [
      option('PostgreSQL', 'transactions cover several tables at once', 'somebody has to look after upgrades'),
      option('A document store', 'the shape of the data may change freely', 'nobody here has run one'),
      option('Files on a network disk', 'nothing has to be rewritten', 'locks over the network proved unreliable'),
    ],
    gain: `No ${things} get lost when one machine fails.`,
    price: 'Upgrades of the database need a night shift twice a year.',
  }),
  ({ name, things }, figure) => ({
    title: `Send events of ${name} through a queue`,
    problem: `Every change of ${things} calls four other services, and one slow answer holds up the customer for ${figure} seconds. The callers do not need the answer at once.`,
    decision: `We will publish each change of ${things} to a durable queue that other services read from.`,
    because: 'a service that is down can catch up later by itself',
    options: [
      option('A durable queue', 'readers may be down for a while', 'one more system has to be watched'),
      option('Calls with a retry', 'there is nothing new to run', 'the customer still waits for the slowest reader'),
      option(
        'A table that readers poll',
        'the database is there already',
        'polling costs as much as the traffic itself',
      ),
    ],
    gain: 'Customers no longer wait for services that they never see.',
    price: 'Readers have to cope with events that arrive twice.',
  }),
  ({ name }, figure) => ({
    title: `Cache answers of ${name} at the edge`,
    problem: `Pages of ${name} are built anew for each visitor, which takes ${figure} milliseconds on a good day. At the sales in November the machines could not keep up, although most of the pages were the same.`,
    decision: 'We will let the content network keep pages for one minute.',
    because: 'a minute is short enough that nobody notices a stale price',
    options: [
      option('Keep pages at the edge', 'load falls with the number of visitors', 'mistakes stay visible for a minute'),
      option('Keep pages in memory', 'no other company is involved', 'each machine still builds each page once'),
      option('Buy larger machines', 'no line of code changes', 'the cost grows with each sale'),
    ],
    gain: 'Sales no longer bring the service down.',
    price: 'A wrong price remains visible for up to a minute.',
  }),
  ({ name, team }, figure) => ({
    title: `Roll out ${name} behind feature flags`,
    problem: `Releases of ${name} go to all customers at once, and ${figure} of the last forty had to be taken back. Taking a release back needs half an hour in which orders are lost.`,
    decision: `We will put each visible change of ${name} behind a flag that is opened step by step.`,
    because: 'closing a flag takes seconds and needs no release',
    options: [
      option('Feature flags', 'a change is taken back within seconds', 'old flags have to be cleared away'),
      option('Two environments side by side', 'the code stays free of conditions', 'it doubles the machines'),
      option('A longer test phase', 'no tool is needed', 'the failures never showed in tests'),
    ],
    gain: 'A bad change reaches one customer in a hundred.',
    price: `Once a month ${team} must remove flags that nobody needs any more.`,
  }),
  ({ name, things }, figure) => ({
    title: `Version the interface of ${name} by path`,
    problem: `Partners read ${things} over our interface, and a renamed field broke ${figure} of them last year. We cannot ask all of them to change on the same day.`,
    decision: `We will serve each breaking change of the ${name} interface under a new path and keep the old one for a year.`,
    because: 'partners can see the version in their own logs',
    options: [
      option('Version in the path', 'it is visible in every log line', 'links have to be rewritten'),
      option('Version in a header', 'addresses stay as they are', 'partners forget the header and get the newest'),
      option('Never break anything', 'partners have no work at all', 'old fields would stay for ever'),
    ],
    gain: 'Partners move when it suits them.',
    price: 'Two versions have to be tested for a year.',
  }),
  ({ name }, figure) => ({
    title: `Write logs of ${name} as JSON lines`,
    problem: `When ${name} fails at night, we search its logs by hand, and finding one customer took ${figure} minutes in the last incident. Free text is hard to search because every author words it differently.`,
    decision: 'We will write every log line as one JSON object with the same five fields.',
    because: 'the search that we have already understands it',
    options: [
      option('JSON lines', 'each field can be searched', 'lines are hard to read by eye'),
      option('A fixed text pattern', 'people read it easily', 'one careless line breaks the pattern'),
      option('Traces alone', 'they show the whole way of a call', 'old clients send none'),
    ],
    gain: 'One search finds every line of a customer.',
    price: 'Reading logs on a terminal requires a small tool.',
  }),
  ({ name, team }, figure) => ({
    title: `Split ${name} out of the monolith`,
    problem: `Every change of ${name} waits for the weekly release of the whole shop, on average ${figure} days. The tests of the shop take so long that nobody wants to release more often.`,
    decision: `We will move ${name} into a service that ${team} releases by itself.`,
    because: 'its tables are read by nobody else',
    options: [
      option('A service of its own', 'it is released on any day', 'calls now cross the network'),
      option('A module with clear borders', 'calls stay cheap', 'the weekly release stays as well'),
      option('A faster test run', 'every team gains from it', 'three attempts gained only a tenth'),
    ],
    gain: 'Changes reach customers on the day they are done.',
    price: 'Calls may fail on the network and have to be repeated.',
  }),
  ({ name }, figure) => ({
    title: `Sign in to ${name} with passkeys`,
    problem: `Staff sign in to ${name} with passwords, and ${figure} of them gave theirs away in a test last quarter. The insurer demands a second factor before the contract is renewed.`,
    decision: 'We will accept passkeys only, and print two recovery codes for each person.',
    because: 'a passkey cannot be typed into the wrong page',
    options: [
      option('Passkeys', 'there is nothing to give away', 'lost devices need a recovery'),
      option('Codes by text message', 'everybody has a phone', 'numbers can be taken over'),
      option('Codes from an app', 'it works without a network', 'codes can still be typed into a wrong page'),
    ],
    gain: 'Stolen passwords no longer open anything.',
    price: 'The help desk must handle lost devices.',
  }),
  ({ name, things }, figure) => ({
    title: `Delete ${things} of ${name} after seven years`,
    problem: `Nothing is ever deleted in ${name}, and the disk fills by ${figure} gigabytes a month. The law requires us to keep ${things} for seven years and forbids us to keep names any longer.`,
    decision: `We will delete ${things} on the first day of the eighth year.`,
    because: 'both duties end on that day',
    options: [
      option('Delete after seven years', 'both duties are met', 'older reports can no longer be repeated'),
      option('Remove the names only', 'figures stay complete', 'free text contains names as well'),
      option('Move old data to tape', 'it is cheap', 'names would still be kept'),
    ],
    gain: 'Disks stop growing.',
    price: 'Reports about older years cannot be made anew.',
  }),
  ({ name }, figure) => ({
    title: `Describe machines of ${name} as code`,
    problem: `The machines of ${name} were set up by hand, and rebuilding one took ${figure} hours after the last failure. Nobody knows any more which settings matter.`,
    decision: 'We will describe every machine in Terraform and change none by hand.',
    because: 'a plan can be read by a colleague before it is carried out',
    options: [
      option('Terraform', 'changes are reviewed before they happen', 'its state file needs care'),
      option('Scripts of our own', 'there is nothing to learn', 'they do not notice what drifted'),
      option('A written manual', 'it is done in a week', 'manuals grow old unnoticed'),
    ],
    gain: 'A machine is rebuilt within minutes.',
    price: 'Urgent changes take longer, because each needs a review.',
  }),
  ({ name, team }, figure) => ({
    title: `Test ${name} against contracts of its callers`,
    problem: `A change of ${name} broke a caller ${figure} times this year although all tests were green. The shared test environment is down on every second day, so nobody can rely on it.`,
    decision: `We will run the contracts that callers publish on every change of ${name}.`,
    because: 'a contract fails where the change was made',
    options: [
      option('Contracts of callers', 'failures show before the merge', 'callers have to write contracts'),
      option('A better shared environment', 'it tests everything together', 'it was tried twice without success'),
      option('Tests against production', 'nothing is more real', 'customers would see the failures'),
    ],
    gain: 'Broken callers are noticed before a release.',
    price: `Each caller has to maintain a contract, and ${team} has to chase missing ones.`,
  }),
  ({ name, things }, figure) => ({
    title: `Import ${things} into ${name} once an hour`,
    problem: `The old system hands ${things} over once a night, and customers call ${figure} times a day because they see yesterday's state. The old system cannot push anything by itself.`,
    decision: `We will read changed ${things} from its replica every hour.`,
    because: 'the replica bears the load without slowing anybody down',
    options: [
      option('Read the replica hourly', 'the old system needs no change', 'data may be an hour old'),
      option('Follow the database log', 'data is seconds old', 'the licence of the old system forbids it'),
      option('Keep the nightly file', 'there is nothing to build', 'the calls would go on'),
    ],
    gain: 'Customers see the state of this morning.',
    price: 'The replica needs a larger disk.',
  }),
  ({ name }, figure) => ({
    title: `Limit calls to ${name} by client`,
    problem: `One partner called ${name} ${figure} times in a second and took it down for everybody. We must be able to serve the others while one of them misbehaves.`,
    decision: 'We will refuse calls of a client above fifty in a second with status 429.',
    because: 'no honest client has ever needed more than twenty',
    options: [
      option('A limit for each client', 'others are not affected', 'limits have to be agreed on'),
      option('One limit for all', 'it is simple', 'one client can use it up alone'),
      option('More machines', 'nobody is refused', 'the next client calls twice as often'),
    ],
    gain: 'One client can no longer take the service down.',
    price: 'Partners must handle refused calls.',
  }),
  ({ name, things }, figure) => ({
    title: `Search ${things} of ${name} with OpenSearch`,
    problem: `Looking for ${things} scans a whole table, which takes ${figure} seconds since the spring. Customers need to find them by part of a word, and the database cannot index that.`,
    decision: `We will index ${things} in OpenSearch and search there.`,
    because: 'it finds parts of words in all four languages that we sell in',
    options: [
      option('OpenSearch', 'it knows our languages', 'the index may lag behind'),
      option('Text search of the database', 'no new system is needed', 'it does not find parts of words'),
      option('A hosted search', 'somebody else runs it', 'names of customers would leave the country'),
    ],
    gain: 'Results appear within half a second.',
    price: 'The index must be rebuilt after a failure, which takes an hour.',
  }),
  ({ name }, figure) => ({
    title: `Encrypt backups of ${name}`,
    problem: `Backups of ${name} lie unencrypted at a company that ${figure} other firms use as well. The auditor called this the largest risk of the year.`,
    decision: 'We will encrypt backups with a key that two people hold before they leave the house.',
    because: 'a key in one hand may be lost or stolen',
    options: [
      option('Encrypt before upload', 'the company never sees the data', 'losing the key loses the backups'),
      option('Encryption by the company', 'it is a switch', 'the company holds the key'),
      option('Backups in our own cellar', 'nothing leaves the house', 'a fire would take both'),
    ],
    gain: 'A stolen backup is worthless.',
    price: 'Restoring needs one of two people.',
  }),
  ({ name, team }, figure) => ({
    title: `Measure ${name} with OpenTelemetry`,
    problem: `Each team measures its service with another tool, and nobody can follow a call through ${name} and back. In the last incident it took ${figure} minutes to see which service was slow.`,
    decision: `We will measure ${name} with OpenTelemetry and send everything to one place.`,
    because: 'all of our languages have a library for it',
    options: [
      option('OpenTelemetry', 'it works with every tool we may buy', 'its libraries change often'),
      option('The agent of one vendor', 'it needs no code', 'leaving the vendor means starting again'),
      option('Times in the logs', 'they are there already', 'they cannot be joined across services'),
    ],
    gain: 'The slow service shows at a glance.',
    price: `At each release ${team} has to update the libraries.`,
  }),
  ({ name }, figure) => ({
    title: `Write new pages of ${name} in TypeScript`,
    problem: `Pages of ${name} are written in plain JavaScript, and ${figure} of the last hundred bugs were misspelled names. New people need weeks until they dare to change anything.`,
    decision: 'We will write new pages in TypeScript and move old ones when they are touched.',
    because: 'the two languages may live side by side',
    options: [
      option('TypeScript', 'misspelled names do not compile', 'builds take longer'),
      option('Types in comments', 'there is no build at all', 'nobody keeps comments up to date'),
      option('More tests', 'they also find other bugs', 'misspelled names hide in rare paths'),
    ],
    gain: 'Names that do not exist are found while typing.',
    price: 'Two languages live side by side for years.',
  }),
  ({ name, things }, figure) => ({
    title: `Give ${things} of ${name} random identifiers`,
    problem: `The ${things} of ${name} are numbered one by one, so that a competitor could count them by ordering twice; the press did so with ${figure} of our rivals. Numbers in addresses also invite people to try the next one.`,
    decision: `We will give ${things} random identifiers of 128 bits.`,
    because: 'they can be made anywhere without asking anybody',
    options: [
      option('Random identifiers', 'they tell nothing', 'people cannot read them out on the phone'),
      option('Encrypted numbers', 'they stay short', 'the key can never be changed'),
      option('Numbers with gaps', 'the change is small', 'counting still works roughly'),
    ],
    gain: 'Nobody learns from an identifier how much we sell.',
    price: 'The help desk needs a second, short code for calls.',
  }),
  ({ name, team }, figure) => ({
    title: `Run ${name} in two regions`,
    problem: `All machines of ${name} stand in one building, and a power cut last winter cost ${figure} hours of sales. Contracts with large customers demand that we are back within one hour.`,
    decision: `We will run ${name} in two regions and send customers to the nearer one.`,
    because: 'a second region that serves customers is known to work',
    options: [
      option('Two regions at work', 'the switch is tested by daily traffic', 'data has to be kept in step'),
      option('A cold second region', 'it costs little', 'nobody knows whether it starts'),
      option('A second building in town', 'data stays close', 'both hang on the same power station'),
    ],
    gain: 'The loss of a region costs minutes.',
    price: `Writes are slower, and ${team} has to resolve conflicts.`,
  }),
  ({ name, things }, figure) => ({
    title: `Calculate totals of ${things} in ${name} alone`,
    problem: `Three services add up ${things}, each rounds in another way, and ${figure} customers complained about a missing cent. Rounding is fixed by law and must be the same everywhere.`,
    decision: `We will calculate every total in ${name} and let others ask for it.`,
    because: 'its rounding was checked by the auditor',
    options: [
      option('One service calculates', 'there is one truth', 'others depend on it'),
      option('A shared library', 'nobody has to wait', 'old versions stay in use'),
      option('Correct totals at night', 'nothing has to be rebuilt', 'customers see the wrong ones by day'),
    ],
    gain: 'A total is the same wherever it is shown.',
    price: 'Other services cannot show totals while this one is down.',
  }),
];
