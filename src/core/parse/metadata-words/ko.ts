import { phrases } from '../section-words/section-table.ts';
import type { MetadataWords } from './metadata-words.ts';

/** Korean words for labels, statuses and dates. */
export const korean: MetadataWords = {
  language: 'ko',
  fields: {
    status: phrases(`상태, 결정 상태, 현재 상태`),
    title: phrases(`제목`),
    date: phrases(`날짜, 일자, 결정일, 결정 날짜, 결정 일자, 승인일, 일시`),
    updated: phrases(`수정일, 최종 수정일, 마지막 수정, 마지막 업데이트, 최종 업데이트, 갱신일, 업데이트, 최근 수정일`),
    created: phrases(`작성일, 작성 날짜, 생성일, 제안일, 작성일자`),
    author: phrases(`작성자, 저자, 제안자, 글쓴이, 기안자`),
    deciders: phrases(`결정자, 의사결정자, 의사 결정자, 결정권자, 결정한 사람, 결정 참여자`),
    approvers: phrases(`승인자`),
    consulted: phrases(`자문, 자문자, 협의, 협의자, 상담자, 의견 제공자`),
    informed: phrases(`공유 대상, 통보, 통보 대상, 공유, 공유자`),
    owner: phrases(`담당자, 책임자, 소유자, 관리자, 유지보수 담당`),
    reviewers: phrases(`검토자, 리뷰어`),
    impact: phrases(`영향, 영향도, 중요도`),
    scope: phrases(`범위, 적용 범위, 영향 범위`),
    category: phrases(`분류, 카테고리, 유형`),
    tags: phrases(`태그, 키워드, 라벨`),
    supersededBy: phrases(`대체됨, 대체된 결정, 다음으로 대체됨, 대체 문서, 후속 결정, 대체한 결정`),
    supersedes: phrases(`대체, 대체함, 대체하는 결정, 다음을 대체함, 대체 대상`),
    partlySupersededBy: phrases(`부분 대체됨, 일부 대체됨`),
    partlySupersedes: phrases(`부분 대체, 일부 대체`),
    amendedBy: phrases(`수정됨, 개정됨`),
    amends: phrases(`수정 대상, 개정 대상`),
    refines: phrases(`구체화, 상세화`),
    relatesTo: phrases(`관련, 관련 결정, 관련 adr, 관련 문서, 연관, 연관 결정, 참고, 참조`),
  },
  statuses: {
    draft: phrases(`초안, 작성 중, 작성중, 작업 중, 작업중, 진행 중, 진행중, 드래프트, 아이디어`),
    proposed: phrases(`
      제안, 제안됨, 제안 중, 제안중, 검토 중, 검토중, 논의 중, 논의중, 승인 대기, 승인 대기 중, 검토 대기, 대기, 대기 중, 보류 중, 미결, 상정, 미결정, 리뷰 중, 리뷰중, 검토 필요
    `),
    accepted: phrases(`
      승인, 승인됨, 승인 완료, 승인완료, 채택, 채택됨, 수락, 수락됨, 수용, 수용됨, 결정, 결정됨, 합의, 합의됨, 확정, 확정됨, 적용, 적용됨, 적용 중, 적용중, 구현됨,
      구현 완료, 구현완료, 완료, 완료됨, 유효, 시행 중, 시행중, 동의, 일부 대체됨, 부분 대체됨, 부분적으로 대체됨, 활성, 확인됨`),
    rejected: phrases(
      `거부, 거부됨, 거절, 거절됨, 기각, 기각됨, 반려, 반려됨, 철회, 철회됨, 미채택, 불승인, 취소, 취소됨, 부결`,
    ),
    deprecated: phrases(`
      폐기, 폐기됨, 사용 중단, 사용중단, 더 이상 사용 안 함, 더 이상 사용되지 않음, 더 이상 유효하지 않음, 만료, 만료됨, 폐지, 폐지됨, 비권장, 지원 중단, 더 이상 사용하지 않음, 사용 안 함
    `),
    superseded: phrases(`대체, 대체됨, 대체되었음, 교체, 교체됨`),
  },
  fillers: phrases(`
      상태, 이, 본, 결정은, 결정이, 에, 의해, 에의해, 으로, 로, 에서, 되었습니다, 되었다, 했습니다, 되었음, 하였음, 됨, 함, 된, 한, 입니다, 현재, 년,
      월, 일
    `),
  partly: phrases(`일부, 부분, 부분적으로`),
  not: phrases(`안, 미`),
  months: [],
  and: phrases(`및, 와, 과, 그리고`),
  or: phrases(`또는, 혹은`),
  nothing: phrases(`없음, 해당 없음, 해당없음, 미정, 무`),
};
