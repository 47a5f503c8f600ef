import { phrases } from '../section-words/section-table.ts';
import type { MetadataWords } from './metadata-words.ts';

/** Vietnamese words for labels, statuses and dates. */
export const vietnamese: MetadataWords = {
  language: 'vi',
  fields: {
    status: phrases(`trạng thái, tình trạng`),
    title: phrases(`tiêu đề, tên`),
    date: phrases(`ngày, ngày quyết định, ngày ra quyết định, thời gian, ngày phê duyệt, ngày chấp nhận`),
    updated: phrases(`
      cập nhật, cập nhật lần cuối, ngày cập nhật, lần cập nhật cuối, cập nhật cuối, sửa đổi lần cuối
    `),
    created: phrases(`ngày tạo, ngày đề xuất, ngày soạn`),
    author: phrases(`tác giả, người viết, người đề xuất, người soạn, người tạo, người soạn thảo`),
    deciders: phrases(`
      người quyết định, người ra quyết định, người tham gia quyết định, được quyết định bởi
    `),
    approvers: phrases(`người phê duyệt, người duyệt, phê duyệt bởi`),
    consulted: phrases(`
      người được tham vấn, tham vấn, người tư vấn, tham khảo ý kiến, người được tham khảo ý kiến
    `),
    informed: phrases(`người được thông báo, thông báo, được thông báo, thông báo cho`),
    owner: phrases(`
      người phụ trách, người chịu trách nhiệm, phụ trách, chủ sở hữu, người duy trì, chịu trách nhiệm
    `),
    reviewers: phrases(`người đánh giá, người rà soát, người xem xét, đánh giá bởi, người kiểm duyệt`),
    impact: phrases(`tác động, mức độ ảnh hưởng, ảnh hưởng, mức ảnh hưởng, mức độ tác động`),
    scope: phrases(`phạm vi, phạm vi áp dụng`),
    category: phrases(`danh mục, phân loại, loại`),
    tags: phrases(`thẻ, nhãn, từ khóa, từ khoá`),
    supersededBy: phrases(`
      được thay thế bởi, bị thay thế bởi, thay thế bởi, đã được thay thế bởi, đã bị thay thế bởi,
      thay thế bằng
    `),
    supersedes: phrases(`thay thế, thay thế cho`),
    partlySupersededBy: phrases(`được thay thế một phần bởi, bị thay thế một phần bởi`),
    partlySupersedes: phrases(`thay thế một phần, thay thế một phần của`),
    amendedBy: phrases(`được sửa đổi bởi, sửa đổi bởi, được bổ sung bởi`),
    amends: phrases(`sửa đổi, bổ sung`),
    refines: phrases(`làm rõ, chi tiết hóa, mở rộng`),
    relatesTo: phrases(`
      liên quan, liên quan đến, adr liên quan, quyết định liên quan, các quyết định liên quan, xem thêm,
      phụ thuộc vào
    `),
  },
  statuses: {
    draft: phrases(`
      bản nháp, nháp, dự thảo, bản thảo, đang soạn, đang soạn thảo, đang thực hiện, ý tưởng
    `),
    proposed: phrases(`
      đề xuất, được đề xuất, đã đề xuất, đang đề xuất, đang xem xét, đang thảo luận, đang chờ, chờ duyệt,
      chờ phê duyệt, đang chờ phê duyệt, chờ quyết định, đang đánh giá
    `),
    accepted: phrases(`
      chấp nhận, đã chấp nhận, được chấp nhận, đã được chấp nhận, chấp thuận, đã chấp thuận, được chấp thuận,
      phê duyệt, đã phê duyệt, được phê duyệt, đã được phê duyệt, đã duyệt, được duyệt, thông qua, đã thông qua,
      được thông qua, đã quyết định, đã triển khai, đã áp dụng, có hiệu lực, đang áp dụng, hoàn thành, đã hoàn thành,
      đồng ý, được thay thế một phần, bị thay thế một phần, đã được thay thế một phần, đã bị thay thế một phần,
      đã chốt, chốt, đã thống nhất, thống nhất, đã khóa
    `),
    rejected: phrases(`
      từ chối, bị từ chối, đã từ chối, đã bị từ chối, bác bỏ, bị bác bỏ, đã bác bỏ, không chấp nhận,
      không được chấp nhận, không được phê duyệt, loại bỏ, hủy bỏ, đã hủy, bị hủy
    `),
    deprecated: phrases(`
      lỗi thời, đã lỗi thời, không còn sử dụng, không còn dùng, không còn hiệu lực, không còn phù hợp,
      hết hiệu lực, ngừng sử dụng, không khuyến khích
    `),
    superseded: phrases(`bị thay thế, được thay thế, đã thay thế, đã bị thay thế, đã được thay thế, thay thế`),
  },
  fillers: phrases(`trạng, thái, đã, được, này, quyết, định, bởi, hiện, tại, ngày, từ`),
  partly: phrases(`phần`),
  not: phrases(`không, chưa, sẽ`),
  months: [],
  and: phrases(`và`),
  or: phrases(`hoặc, hay`),
  nothing: phrases(`không, không có, không áp dụng, chưa có, chưa xác định`),
};
