import type { PeopleRole } from '../../src/core/model/decision.ts';
import type { CanonicalStatus } from '../../src/core/model/status.ts';
import type { SourceDocumentName } from './source-documents.ts';

/** What a reader of a document finds of one record. What is left out is not there: no date, no people, no relation. */
export interface ExpectedRecord {
  /** The line of its heading and its last line. */
  readonly lines: readonly [number, number];
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** As written, what it means, and what stands in brackets behind it. */
  readonly status: readonly [raw: string, value: CanonicalStatus, note: string | null];
  readonly date?: string;
  readonly people?: Partial<Record<PeopleRole, readonly string[]>>;
  readonly impact?: string;
  readonly relatesTo?: readonly string[];
  /** Names and lines of its sections in their order; a label that serves as a heading is marked. */
  readonly sections: string;
}

const accepted = ['Accepted', 'accepted', null] as const;
/** How a tick in front of the word stands in the file, which was once read in a wrong encoding. */
const ticked = ['‚úÖ Accepted', 'accepted', null] as const;

/**
 * The records of the source documents, written down by hand, line by line, and never taken from what the program says. Where the two
 * differ, the document decides.
 */
export const expectedRecords: Readonly<Record<SourceDocumentName, readonly ExpectedRecord[]>> = {
  '000': [
    {
      lines: [19, 64],
      id: 'ADR-001',
      number: 1,
      title: 'Layered Architecture Pattern',
      status: accepted,
      date: '2024-01-15',
      people: { author: ['System Architecture Team'] },
      sections: 'context 25, decision 29, rationale 37, consequences 45, alternatives 60',
    },
    {
      lines: [68, 112],
      id: 'ADR-002',
      number: 2,
      title: 'Container Orchestration with Kubernetes',
      status: accepted,
      date: '2024-01-18',
      people: { author: ['Infrastructure Team'] },
      sections: 'context 74, decision 78, rationale 82, consequences 92, alternatives 108',
    },
    {
      lines: [116, 160],
      id: 'ADR-003',
      number: 3,
      title: 'Message Bus Architecture with Apache Kafka',
      status: accepted,
      date: '2024-01-22',
      people: { author: ['Communication Team'] },
      sections: 'context 122, decision 126, rationale 130, consequences 140, alternatives 155',
    },
    {
      lines: [164, 207],
      id: 'ADR-004',
      number: 4,
      title: 'PostgreSQL for Primary Data Storage',
      status: accepted,
      date: '2024-01-25',
      people: { author: ['Storage Team'] },
      sections: 'context 170, decision 174, rationale 178, consequences 188, alternatives 202',
    },
    {
      lines: [211, 254],
      id: 'ADR-005',
      number: 5,
      title: 'JWT for Authentication and Authorization',
      status: accepted,
      date: '2024-01-28',
      people: { author: ['Security Team'] },
      sections: 'context 217, decision 221, rationale 225, consequences 234, alternatives 249',
    },
    {
      lines: [258, 299],
      id: 'ADR-006',
      number: 6,
      title: 'Blue-Green Deployment Strategy',
      status: accepted,
      date: '2024-02-01',
      people: { author: ['DevOps Team'] },
      sections: 'context 264, decision 268, rationale 272, consequences 280, alternatives 295',
    },
    {
      lines: [303, 346],
      id: 'ADR-007',
      number: 7,
      title: 'OpenTelemetry for Observability',
      status: accepted,
      date: '2024-02-05',
      people: { author: ['Monitoring Team'] },
      sections: 'context 309, decision 313, rationale 317, consequences 326, alternatives 341',
    },
    {
      lines: [350, 392],
      id: 'ADR-008',
      number: 8,
      title: 'Event Sourcing for Agent State Management',
      status: accepted,
      date: '2024-02-10',
      people: { author: ['Architecture Team'] },
      sections: 'context 356, decision 360, rationale 364, consequences 373, alternatives 388',
    },
    {
      lines: [396, 439],
      id: 'ADR-009',
      number: 9,
      title: 'gRPC for Internal Service Communication',
      status: accepted,
      date: '2024-02-12',
      people: { author: ['API Team'] },
      sections: 'context 402, decision 406, rationale 410, consequences 420, alternatives 435',
    },
    {
      lines: [443, 485],
      id: 'ADR-010',
      number: 10,
      title: 'Multi-Region Deployment Architecture',
      status: ['Proposed', 'proposed', null],
      date: '2024-02-15',
      people: { author: ['Architecture Team'] },
      sections: 'context 449, decision 453, rationale 457, consequences 465, alternatives 481',
    },
  ],
  '001': [],
  '002': [
    {
      lines: [144, 217],
      id: 'ADR-0001',
      number: 1,
      title: 'Use NestJS for Backend',
      status: ticked,
      date: '2025-10-01',
      people: { author: ['Tech Lead'], deciders: ['Tech Lead', 'CTO', 'Senior Backend Devs'] },
      impact: 'High',
      relatesTo: ['ADR-0001', 'ADR-0003'],
      sections:
        'context 154, decision 162, rationale 165, alternatives 173, consequences 190, implementation 208, references 214',
    },
    {
      lines: [221, 286],
      id: 'ADR-0006',
      number: 6,
      title: 'JWT for Authentication',
      status: ticked,
      date: '2025-10-04',
      people: { author: ['Security Lead'], deciders: ['Security Lead', 'Tech Lead', 'Backend Devs'] },
      impact: 'Medium',
      sections:
        'context 231, decision 238, rationale 241, alternatives 247, consequences 264, implementation 278, references 283',
    },
    {
      lines: [290, 356],
      id: 'ADR-0007',
      number: 7,
      title: 'Tailwind CSS for Styling',
      status: ticked,
      date: '2025-10-06',
      people: { author: ['Frontend Lead'], deciders: ['Frontend Lead', 'Designer', 'Tech Lead'] },
      impact: 'Low',
      sections:
        'context 300, decision 307, rationale 310, alternatives 317, consequences 334, implementation 348, references 353',
    },
    {
      lines: [360, 425],
      id: 'ADR-0008',
      number: 8,
      title: 'Redis for Caching',
      status: ticked,
      date: '2025-10-07',
      people: { author: ['Tech Lead'], deciders: ['Tech Lead', 'Backend Devs'] },
      impact: 'Medium',
      sections:
        'context 370, decision 377, rationale 380, alternatives 387, consequences 404, implementation 418, references 423',
    },
    {
      lines: [429, 493],
      id: 'ADR-0009',
      number: 9,
      title: 'WebSocket for Real-time Chat',
      status: ticked,
      date: '2025-10-09',
      people: { author: ['Backend Lead'], deciders: ['Backend Lead', 'Tech Lead'] },
      impact: 'High',
      relatesTo: ['ADR-0008'],
      sections:
        'context 439, decision 445, rationale 448, alternatives 454, consequences 471, implementation 485, references 490',
    },
    {
      lines: [497, 564],
      id: 'ADR-0010',
      number: 10,
      title: 'Docker for Self-Hosted Agents',
      status: ticked,
      date: '2025-10-10',
      people: { author: ['DevOps Lead'], deciders: ['DevOps', 'Tech Lead', 'ML Engineer'] },
      impact: 'High',
      sections:
        'context 507, decision 514, rationale 517, alternatives 524, consequences 541, implementation 555, references 561',
    },
    {
      lines: [734, 796],
      id: 'ADR-0002',
      number: 2,
      title: 'Conversation Threading Strategy',
      status: ticked,
      date: '2025-10-05',
      people: { author: ['Tech Lead'], deciders: ['Tech Lead', 'Backend Lead', 'Product Owner'] },
      impact: 'High',
      sections:
        'context 744, decision 753, rationale 756, alternatives 762, consequences 774, implementation 788, references 793',
    },
    {
      lines: [800, 869],
      id: 'ADR-0003',
      number: 3,
      title: 'Kubernetes for Deployment',
      status: ticked,
      date: '2025-10-08',
      people: { author: ['DevOps Lead'], deciders: ['DevOps', 'Tech Lead', 'CTO'] },
      impact: 'Medium',
      relatesTo: ['ADR-0010'],
      sections:
        'context 810, decision 817, rationale 820, alternatives 827, consequences 844, implementation 859, references 865',
    },
    {
      lines: [873, 939],
      id: 'ADR-0004',
      number: 4,
      title: 'PostgreSQL as Primary Database',
      status: ticked,
      date: '2025-10-02',
      people: { author: ['Tech Lead'], deciders: ['Tech Lead', 'DBA', 'Backend Devs'] },
      impact: 'High',
      sections:
        'context 883, decision 890, rationale 893, alternatives 900, consequences 917, implementation 931, references 936',
    },
    {
      lines: [943, 988],
      id: 'ADR-0005',
      number: 5,
      title: 'Microservices Architecture',
      status: ticked,
      date: '2025-10-03',
      people: { author: ['System Architect'], deciders: ['Architect', 'Tech Lead', 'CTO'] },
      impact: 'High',
      sections: 'context 953, decision 960, rationale 963, alternatives 969, consequences 981',
    },
  ],
  '003': [
    {
      lines: [8, 37],
      id: 'ADR-001',
      number: 1,
      title: 'Shared Agent Runtime vs Per-Team Pods',
      status: [
        'Decided (Shared Runtime with future per-team option)',
        'accepted',
        'Shared Runtime with future per-team option',
      ],
      sections: 'context 12, decision 18, rationale 22, consequences 29, references 35',
    },
    {
      lines: [41, 72],
      id: 'ADR-002',
      number: 2,
      title: 'Webhook Routing via Config Service',
      status: ['Decided (consolidate routing in Config Service)', 'accepted', 'consolidate routing in Config Service'],
      sections: 'context 45, decision 52, rationale 56, consequences 63, references 70',
    },
    {
      lines: [76, 140],
      id: 'ADR-003',
      number: 3,
      title: 'Orchestrator Owns All Webhooks',
      status: [
        'Decided (Orchestrator handles all external webhooks)',
        'accepted',
        'Orchestrator handles all external webhooks',
      ],
      sections: 'context 80, decision 89, rationale 97, consequences 126, references 138',
    },
    {
      lines: [144, 213],
      id: 'ADR-004',
      number: 4,
      title: 'Orchestrator as Control Plane (Enterprise Design)',
      status: ['Decided', 'accepted', null],
      sections: 'context 148, decision 155, rationale 203, references 210',
    },
    {
      lines: [217, 248],
      id: 'ADR-005',
      number: 5,
      title: 'Database Strategy (Shared vs Per-Service)',
      status: [
        'Decided (Shared Postgres with service-prefixed tables)',
        'accepted',
        'Shared Postgres with service-prefixed tables',
      ],
      sections: 'context 221, decision 225, rationale 237, consequences 244',
    },
    {
      lines: [252, 288],
      id: 'ADR-006',
      number: 6,
      title: 'Agent Configuration Loading',
      status: ['Decided (Dynamic from Config Service)', 'accepted', 'Dynamic from Config Service'],
      sections: 'context 256, alternatives 260 label, decision 265, rationale 269, implementation 276, references 286',
    },
    {
      lines: [292, 336],
      id: 'ADR-007',
      number: 7,
      title: 'AI Pipeline Scheduling',
      status: ['Proposed', 'proposed', null],
      sections: 'context 296, decision 303, design 307, alternatives 328, implementation 334',
    },
  ],
  '004': [
    {
      lines: [26, 85],
      id: 'ADR-001',
      number: 1,
      title: 'Use FastAPI for Web Framework',
      status: accepted,
      date: '2025-01-05',
      sections: 'context 32, alternatives 41 label, decision 47, consequences 64, references 82',
    },
    {
      lines: [89, 154],
      id: 'ADR-002',
      number: 2,
      title: 'Use PostgreSQL with pgvector for Vector Storage',
      status: accepted,
      date: '2025-01-05',
      sections:
        'context 95, alternatives 104 label, decision 111, consequences 128, implementation 141 label, references 151',
    },
    {
      lines: [158, 250],
      id: 'ADR-003',
      number: 3,
      title: 'Implement Row-Level Multi-Tenancy',
      status: accepted,
      date: '2025-01-05',
      sections:
        'context 164, alternatives 173 label, decision 179, consequences 195, implementation 239 label, references 247',
    },
    {
      lines: [254, 364],
      id: 'ADR-004',
      number: 4,
      title: 'Use JWT for Authentication',
      status: accepted,
      date: '2025-01-05',
      sections: 'context 260, alternatives 269 label, decision 275, consequences 291, references 361',
    },
    {
      lines: [368, 475],
      id: 'ADR-005',
      number: 5,
      title: 'Implement Service Layer Pattern',
      status: accepted,
      date: '2025-01-06',
      sections:
        'context 374, alternatives 383 label, decision 389, consequences 405, implementation 418 label, references 472',
    },
    {
      lines: [479, 574],
      id: 'ADR-006',
      number: 6,
      title: 'Use SQLAlchemy 2.0 Async ORM',
      status: accepted,
      date: '2025-01-06',
      sections: 'context 485, alternatives 494 label, decision 501, consequences 518, references 571',
    },
    {
      lines: [578, 676],
      id: 'ADR-007',
      number: 7,
      title: 'Support Multiple Embedding Providers',
      status: accepted,
      date: '2025-01-07',
      sections:
        'context 584, alternatives 593 label, decision 599, consequences 615, implementation 628 label, implementation 662 label, references 672',
    },
    {
      lines: [680, 795],
      id: 'ADR-008',
      number: 8,
      title: 'Use Alembic for Database Migrations',
      status: accepted,
      date: '2025-01-06',
      sections: 'context 686, alternatives 695 label, decision 701, consequences 717, references 792',
    },
    {
      lines: [799, 929],
      id: 'ADR-009',
      number: 9,
      title: 'Implement Soft Deletes',
      status: accepted,
      date: '2025-01-06',
      sections:
        'context 805, alternatives 814 label, decision 820, consequences 836, implementation 849 label, references 926',
    },
    {
      lines: [933, 1068],
      id: 'ADR-010',
      number: 10,
      title: 'Use Docker Compose for Development',
      status: accepted,
      date: '2025-01-06',
      sections: 'context 939, alternatives 948 label, decision 954, consequences 970, references 1065',
    },
  ],
};
