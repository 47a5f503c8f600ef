import { describe, expect, it } from 'vitest';
import { readOne } from './reading.ts';

describe('titles', () => {
  it.each<[string, string, string, number | null, string | null]>([
    ['# ADR: Use Kafka', 'kafka.md', 'Use Kafka', null, null],
    ['# Architecture Decision Record: Use Kafka', 'adr-007-kafka.md', 'Use Kafka', 7, 'adr-007'],
    ['# ADR 001 - Use Kafka', 'kafka.md', 'Use Kafka', 1, 'ADR 001'],
    ['# ADR 0025 — Use Kafka', '025-kafka.md', 'Use Kafka', 25, 'ADR 0025'],
    ['# 001 — Use Kafka', '001-kafka.md', 'Use Kafka', 1, '001'],
    ['# ADR-0012 · Use Kafka', 'kafka.md', 'Use Kafka', 12, 'ADR-0012'],
    ['# 12 · Use Kafka', 'kafka.md', 'Use Kafka', 12, '12'],
    ['# ADR#12: Use Kafka', 'kafka.md', 'Use Kafka', 12, 'ADR#12'],
    ['# ADR No. 12: Use Kafka', 'kafka.md', 'Use Kafka', 12, 'ADR No. 12'],
    ['# MADR-0012 Use Kafka', 'kafka.md', 'Use Kafka', 12, 'MADR-0012'],
    ['# Decision 12: Use Kafka', 'kafka.md', 'Use Kafka', 12, 'Decision 12'],
    ['# Decision Record 12: Use Kafka', 'kafka.md', 'Use Kafka', 12, 'Decision Record 12'],
    ['# XYZ-ADR-Team-0008: Use Kafka', 'XYZ-ADR-Team-0008-kafka.md', 'Use Kafka', 8, 'XYZ-ADR-Team-0008'],
    ['# Use Kafka', 'XYZ-ADR-Team-0008-kafka.md', 'Use Kafka', 8, 'XYZ-ADR-Team-0008'],
    ['# ADR TICKET-1074 Use Kafka', 'XYZ-ADR-0003-kafka.md', 'Use Kafka', 3, 'XYZ-ADR-0003'],
    ['# ADR-nnn: Use Kafka', 'ADR-004-kafka.md', 'Use Kafka', 4, 'ADR-004'],
    ['# Use Kafka (ADR-012)', 'kafka.md', 'Use Kafka', 12, 'ADR-012'],
    ['# Use Kafka', '0012-kafka/README.md', 'Use Kafka', 12, '0012'],
    ['# Use Kafka', 'docs/adr012-kafka/index.md', 'Use Kafka', 12, 'adr012'],
    ['# Use Kafka', 'docs/12-adr/README.md', 'Use Kafka', null, null],
    ['# Use Kafka', '2024-01-15-kafka.md', 'Use Kafka', null, null],
    ['# Use Kafka', '20240115103000-kafka.md', 'Use Kafka', null, null],
    ['# 2024-01-15: Use Kafka', '2024-01-15-kafka.md', 'Use Kafka', null, null],
    ['# 20240115 Use Kafka', '20240115-kafka.md', 'Use Kafka', null, null],
    ['# 0012 Use Kafka', '0012-kafka.md', 'Use Kafka', 12, '0012'],
    ['# 2024 plans', 'plans.md', '2024 plans', null, null],
    ['# 📦 **ADR-3:** Use `Kafka`', 'kafka.md', 'Use Kafka', 3, 'ADR-3'],
    ['ADR-3: Use Kafka\n===', 'kafka.md', 'Use Kafka', 3, 'ADR-3'],
    ['# ADR-3：使用 Kafka', 'kafka.md', '使用 Kafka', 3, 'ADR-3'],
    ['# 架构决策记录 3：使用 Kafka', 'kafka.md', '使用 Kafka', 3, '架构决策记录 3'],
    ['# S3 for files', 's3-for-files.md', 'S3 for files', null, null],
    ['# Use Kafka v2 (2024)', 'kafka.md', 'Use Kafka v2 (2024)', null, null],
    ['# Context\n\na\n\n# Decision\n\nb', '0012-x.md', '', 12, '0012'],
    ['# Use Kafka\n\n# Context\n\na\n\n# Decision\n\nb', 'x.md', 'Use Kafka', null, null],
    ['## Use Kafka\n\n### Context\n\na\n\n### Decision\n\nb', 'x.md', 'Use Kafka', null, null],
    ['---\ntitle: "0005 - Use Kafka"\n---\n\n## Context\n', 'kafka.md', 'Use Kafka', 5, '0005'],
    ['---\ntitle: Use Kafka\nid: ARCH-012\n---\n\n## Context\n', 'kafka.md', 'Use Kafka', 12, 'ARCH-012'],
  ])('%j in %s', (text, path, title, number, id) => {
    const decision = readOne(`${text}\n`, path);
    expect([decision.title?.text ?? '', decision.number, decision.id]).toEqual([title, number, id]);
  });
});
