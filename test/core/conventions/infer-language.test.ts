import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { languageIn } from '../../../src/core/conventions/infer-language.ts';

describe('languages', () => {
  it.each([
    ['en', 'We will move the reports to a replica, because the nightly export blocks the orders and this is not safe.'],
    [
      'fr',
      'Nous avons choisi la base de données pour les commandes, parce que les rapports ne sont pas dans le même service.',
    ],
    [
      'de',
      'Wir werden die Berichte auf ein Replikat legen, weil der Export die Bestellungen nicht mehr blockieren darf und das auch für den Betrieb gut ist.',
    ],
    [
      'es',
      'Vamos a mover los informes a una réplica para que el proceso de la noche no bloquee los pedidos, que es lo más importante.',
    ],
    [
      'pt',
      'Vamos mover os relatórios para uma réplica, porque a exportação não pode bloquear os pedidos e isso é mais seguro com ela.',
    ],
    [
      'it',
      'Spostiamo i rapporti su una replica, perché la esportazione non deve bloccare gli ordini che sono nel database della cassa.',
    ],
    [
      'nl',
      'We verplaatsen de rapporten naar een replica, omdat het nachtelijke proces de bestellingen niet mag blokkeren en dat ook voor ons beter is.',
    ],
    ['ja', '注文を止めないために、レポートをレプリカに移すことにした。'],
    ['zh', '为了不阻塞订单，我们决定把报表移到副本数据库。'],
    ['ko', '주문을 막지 않기 위해 보고서를 복제본으로 옮기기로 했다.'],
    ['ru', 'Мы переносим отчёты на реплику, чтобы ночная выгрузка не мешала заказам.'],
    ['vi', 'Chúng tôi chuyển báo cáo sang bản sao để việc xuất dữ liệu ban đêm không chặn đơn hàng của khách.'],
  ])('%s', (language, text) => {
    expect(languageIn(text)).toBe(language);
  });

  it.each([
    ['nothing', ''],
    ['too little', 'Use Kafka'],
    ['names alone', 'Kafka Redis Postgres Vault Consul Nomad Packer Docker Podman Helm'],
    ['signs', '!!! --- ??? 123 456'],
  ])('is not told from %s', (_, text) => {
    expect(languageIn(text)).toBeNull();
  });

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => languageIn(text) !== ''));
  });
});
