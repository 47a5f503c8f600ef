import { phrases } from './section-table.ts';
import type { SectionTable } from './section-table.ts';

/** Vietnamese headings by meaning. */
export const vietnamese: SectionTable = {
  status: phrases(`
    trạng thái, tình trạng, trạng thái quyết định
  `),
  context: phrases(`
    bối cảnh, ngữ cảnh, bối cảnh và vấn đề, bối cảnh và phát biểu vấn đề, bối cảnh và mô tả vấn đề,
    bối cảnh và đặt vấn đề, bối cảnh và tuyên bố vấn đề, bối cảnh và động lực, ngữ cảnh và vấn đề,
    ngữ cảnh và phát biểu vấn đề, ngữ cảnh và mô tả vấn đề, vấn đề, vấn đề cần giải quyết, đặt vấn đề,
    phát biểu vấn đề, mô tả vấn đề, tình huống, tình hình hiện tại, hiện trạng, thực trạng, động cơ, hoàn cảnh,
    nền tảng vấn đề, tại sao, lý do cần quyết định
  `),
  drivers: phrases(`
    yếu tố quyết định, các yếu tố quyết định, yếu tố thúc đẩy, các yếu tố thúc đẩy, động lực quyết định, động lực,
    tiêu chí, tiêu chí quyết định, các tiêu chí, tiêu chí đánh giá, tiêu chí lựa chọn, các yếu tố ảnh hưởng,
    yếu tố ảnh hưởng, động lực của quyết định, yếu tố thúc đẩy quyết định
  `),
  alternatives: phrases(`
    phương án thay thế, các phương án thay thế, phương án, các phương án, phương án đã xem xét,
    các phương án đã xem xét, các phương án xem xét, phương án được xem xét, các phương án được xem xét,
    phương án xem xét, các phương án cân nhắc, các phương án đã cân nhắc, phương án khác, các phương án khác,
    lựa chọn, các lựa chọn, lựa chọn đã xem xét, các lựa chọn đã xem xét, các lựa chọn được xem xét,
    các lựa chọn đã cân nhắc, lựa chọn thay thế, các lựa chọn thay thế, các lựa chọn khác, lựa chọn khác,
    giải pháp thay thế, các giải pháp thay thế, các giải pháp đã xem xét, giải pháp đã xem xét, tùy chọn,
    các tùy chọn, các tùy chọn đã xem xét, các phương án bị loại, phương án bị loại, phương án bị từ chối,
    ưu nhược điểm của các phương án, ưu và nhược điểm của các phương án, ưu nhược điểm các phương án,
    so sánh các phương án, so sánh phương án, phân tích phương án, các giải pháp khả thi, phương án đã cân nhắc,
    các phương án thay thế đã xem xét, phương án bị loại bỏ, ưu và nhược của các phương án,
    ưu và nhược của từng phương án, ưu và nhược điểm của từng phương án, ưu nhược điểm của từng phương án,
    ưu nhược điểm từng phương án
  `),
  decision: phrases(`
    quyết định, quyết định cuối cùng, kết quả quyết định, nội dung quyết định, quyết định của chúng tôi,
    quyết định đã chọn, quyết định đưa ra, giải pháp, giải pháp được chọn, giải pháp đã chọn, giải pháp lựa chọn,
    giải pháp đề xuất, phương án được chọn, phương án đã chọn, phương án lựa chọn, phương án chọn,
    lựa chọn cuối cùng, lựa chọn được chọn, đề xuất, khuyến nghị, kết luận, quyết định và lý do,
    quyết định kiến trúc
  `),
  rationale: phrases(`
    lý do, lí do, cơ sở lý luận, cơ sở, cơ sở quyết định, lập luận, luận cứ, giải thích, biện minh, lý giải,
    lý do quyết định, lý do lựa chọn, lý do chọn, lý do của quyết định, lý do đưa ra quyết định, căn cứ,
    tại sao chọn, tại sao lại chọn
  `),
  consequences: phrases(`
    hậu quả, hệ quả, kết quả, tác động, ảnh hưởng, hệ quả và tác động, kết quả và tác động, hệ quả tích cực,
    hệ quả tiêu cực, hậu quả tích cực, hậu quả tiêu cực, tác động tích cực, tác động tiêu cực, kết quả mong đợi,
    kết quả dự kiến, đánh đổi, sự đánh đổi, các đánh đổi, rủi ro, rủi ro và giảm thiểu,
    rủi ro và biện pháp giảm thiểu, hệ quả và rủi ro, ưu và nhược điểm, ưu nhược điểm, ưu điểm và nhược điểm,
    hệ lụy
  `),
  design: phrases(`
    thiết kế, kiến trúc, thiết kế kỹ thuật, thiết kế chi tiết, thiết kế giải pháp, đặc tả, đặc tả kỹ thuật,
    chi tiết kỹ thuật, giải pháp kỹ thuật, kiến trúc đề xuất, thiết kế hệ thống
  `),
  implementation: phrases(`
    triển khai, thực hiện, thực thi, cài đặt, kế hoạch triển khai, kế hoạch thực hiện, chi tiết triển khai,
    chi tiết thực hiện, ghi chú triển khai, hướng dẫn triển khai, hiện thực, di trú, di chuyển, kế hoạch di chuyển,
    kế hoạch chuyển đổi, các bước tiếp theo, bước tiếp theo, hành động tiếp theo, kế hoạch hành động, lộ trình,
    tiến độ, công việc tiếp theo
  `),
  compliance: phrases(`
    tuân thủ, sự tuân thủ, xác nhận, kiểm chứng, xác minh, kiểm tra, thẩm định, tiêu chí thành công,
    tiêu chí chấp nhận, tiêu chí nghiệm thu, đảm bảo tuân thủ
  `),
  references: phrases(`
    tham khảo, tài liệu tham khảo, tham chiếu, liên kết, các liên kết, liên kết tham khảo, thông tin thêm,
    thông tin bổ sung, thêm thông tin, xem thêm, nguồn, nguồn tham khảo, tài nguyên, tài liệu liên quan, tài liệu,
    quyết định liên quan, các quyết định liên quan, adr liên quan, các adr liên quan, liên quan,
    thông tin liên quan
  `),
  changelog: phrases(`
    lịch sử thay đổi, nhật ký thay đổi, lịch sử, lịch sử phiên bản, lịch sử sửa đổi, lịch sử cập nhật, thay đổi,
    các thay đổi
  `),
  notes: phrases(`
    ghi chú, chú thích, lưu ý, nhận xét, phụ lục, thảo luận, ghi chú thêm, bình luận
  `),
};
