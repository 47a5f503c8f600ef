import { phrases } from '../section-words/section-table.ts';
import type { MetadataWords } from './metadata-words.ts';

/** Simplified and traditional. Words stand without blanks; a status may be made of several of them and of fillers. */
export const chinese: MetadataWords = {
  language: 'zh',
  fields: {
    status: phrases(`状态, 狀態, 决策状态, 決策狀態`),
    title: phrases(`标题, 標題`),
    date: phrases(`日期, 决策日期, 決策日期, 决定日期, 決定日期, 时间, 時間, 通过日期`),
    updated: phrases(
      `更新日期, 更新时间, 更新時間, 最后更新, 最後更新, 最后修改, 最後修改, 修改日期, 修订日期, 最近更新, 最后更新时间`,
    ),
    created: phrases(`创建日期, 創建日期, 创建时间, 創建時間, 建立日期, 提出日期, 提议日期`),
    author: phrases(`作者, 提议人, 提議人, 提出人, 提案人, 撰写人, 撰寫人, 编写人, 起草人, 创建人, 提出者`),
    deciders: phrases(`决策者, 決策者, 决策人, 決策人, 决定者, 決定者, 决策人员, 参与决策者`),
    approvers: phrases(`批准人, 批准者, 审批人, 決裁者`),
    consulted: phrases(`咨询, 諮詢, 咨询人, 咨询者, 被咨询者, 咨询对象, 參與諮詢者, 征询意见`),
    informed: phrases(`知会, 知會, 告知, 通知, 被通知者, 知情人, 知会人, 被告知者`),
    owner: phrases(`负责人, 負責人, 所有者, 维护者, 維護者, 维护人, 责任人, 責任人`),
    reviewers: phrases(`评审人, 評審人, 审核人, 審核人, 审阅者, 審閱者, 评审者, 复核人`),
    impact: phrases(`影响, 影響, 影响程度, 影響程度, 影响级别, 影响等级`),
    scope: phrases(`范围, 範圍, 影响范围, 影響範圍, 适用范围, 適用範圍`),
    category: phrases(`分类, 分類, 类别, 類別, 领域, 領域`),
    tags: phrases(`标签, 標籤, 关键词, 關鍵詞, 关键字`),
    supersededBy: phrases(
      `被取代, 被替代, 被替换, 取代者, 替代者, 被取代于, 已被取代, 已被替代, 被以下取代, 由以下取代`,
    ),
    supersedes: phrases(`取代, 替代, 替换, 替換, 代替`),
    partlySupersededBy: phrases(`部分被取代, 部分被替代, 被部分取代, 被部分替代`),
    partlySupersedes: phrases(`部分取代, 部分替代`),
    amendedBy: phrases(`被修订, 被修訂, 被修改, 修订者`),
    amends: phrases(`修订, 修訂, 修正, 补充, 補充`),
    refines: phrases(`细化, 細化, 扩展, 擴展`),
    relatesTo: phrases(`相关, 相關, 关联, 關聯, 相关决策, 相關決策, 相关adr, 关联决策, 参见, 參見, 依赖, 相关记录`),
  },
  statuses: {
    draft: phrases(`草稿, 草案, 起草, 起草中, 进行中, 進行中, 编写中, 撰寫中, 初稿`),
    proposed: phrases(`
      提议, 提議, 提案, 建议, 建議, 已提议, 已提議, 已提出, 提出, 提议中, 待定, 待审, 待审核, 待審核, 待审批, 待批准, 待评审, 待决定, 待決定, 评审中, 評審中, 审核中,
      審核中, 审批中, 讨论中, 討論中, 讨论, 审查中, 征求意见, 征求意见中, 待讨论, 待定稿, 待确认, 審查中, 待拍板, 待实施
    `),
    accepted: phrases(`
      接受, 已接受, 采纳, 已采纳, 採納, 已採納, 采用, 已采用, 採用, 已採用, 通过, 已通过, 通過, 已通過, 批准, 已批准, 核准, 已核准, 同意, 已同意, 完成, 已完成, 实施,
      已实施, 實施, 已實施, 实现, 已实现, 已落地, 生效, 已生效, 有效, 决定, 已决定, 決定, 已決定, 确定, 已确定, 確定, 已確定, 确认, 已确认, 实施中, 執行中, 执行中,
      已执行, 部分取代, 部分被取代, 部分替代, 部分被替代, 部分替换, 部分被替换, 已定, 已定稿, 定稿, 已冻结, 已拍板, 已敲定, 当前有效, 现行, 已锁定, 已固定`),
    rejected: phrases(`
      拒绝, 已拒绝, 拒絕, 已拒絕, 驳回, 已驳回, 駁回, 已駁回, 否决, 已否决, 否決, 已否決, 不采纳, 不採納, 不采用, 未采纳, 未採納, 未通过, 未通過, 不通过, 不接受,
      未接受, 放弃, 已放弃, 放棄, 已放棄, 取消, 已取消, 撤回, 已撤回, 撤销, 已撤销
    `),
    deprecated: phrases(`
      废弃, 已废弃, 廢棄, 已廢棄, 弃用, 已弃用, 棄用, 已棄用, 作废, 已作废, 作廢, 已作廢, 过时, 已过时, 過時, 已過時, 失效, 已失效, 废止, 已废止, 廢止, 已廢止,
      不再适用, 归档, 已归档
    `),
    superseded: phrases(`
      取代, 已取代, 被取代, 已被取代, 替代, 已替代, 被替代, 已被替代, 替换, 已替换, 被替换, 已被替换, 替換, 已替換, 被替換, 已被替換, 代替, 被代替, 已被代替
    `),
  },
  fillers: phrases(
    `状态, 狀態, 本, 该, 此, 决策, 決策, 已, 被, 由, 已被, 已由, 的, 了, 并, 並, 且, 于, 於, 所, 我们, 目前, 现, 年, 月, 日`,
  ),
  partly: phrases(`部分`),
  not: phrases(`未, 不, 将, 將`),
  months: [],
  and: phrases(`和, 与, 與, 及, 以及`),
  or: phrases(`或, 或者`),
  nothing: phrases(`无, 無, 没有, 沒有, 暂无, 暫無, 不适用, 不適用, 待定`),
};
