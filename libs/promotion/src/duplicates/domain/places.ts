import { pinyin } from 'pinyin-pro';

/** Provinces and their prefecture-level places (administrative divisions of China), as company names begin with them. */
const DIVISIONS = `
北京:
天津:
上海:浦东 临港 张江 嘉定 松江 奉贤 金山
重庆:涪陵 万州 两江
河北:石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安
山西:太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁
内蒙古:呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布
辽宁:沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛
吉林:长春 四平 辽源 通化 白山 松原 白城 延边
黑龙江:哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化
江苏:南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 江阴 张家港 常熟 太仓 宜兴 灌云 灌南 东海 赣榆
浙江:杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌
安徽:合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城
福建:福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德
江西:南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶
山东:济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽
河南:郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店
湖北:武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施
湖南:长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底
广东:广州 深圳 珠海 汕头 佛山 韶关 河源 梅州 惠州 汕尾 东莞 中山 江门 阳江 湛江 茂名 肇庆 清远 潮州 揭阳 云浮
广西:南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左
海南:海口 三亚 三沙 儋州 洋浦
四川:成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳
贵州:贵阳 六盘水 遵义 安顺 毕节 铜仁
云南:昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 大理
西藏:拉萨 日喀则
陕西:西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛
甘肃:兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南
青海:西宁 海东
宁夏:银川 石嘴山 吴忠 固原 中卫
新疆:乌鲁木齐 克拉玛依 吐鲁番 哈密
香港:
澳门:
台湾:台北 高雄 新竹
中国:
`;

/** place → the province it lies in; a province lies in itself. */
const PROVINCE_OF = new Map<string, string>();
for (const line of DIVISIONS.trim().split('\n')) {
  const [province = '', cities = ''] = line.split(':');
  for (const place of [province, ...cities.split(' ').filter(Boolean)]) PROVINCE_OF.set(place, province);
}

const PLACES = [...PROVINCE_OF.keys()].sort((one, other) => other.length - one.length);
/** What may follow a place and belongs to it: 江苏省, 连云港市, 连云港经济技术开发区. */
const UNIT =
  '(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|经济技术开发区|经济开发区|高新技术产业开发区|高新区|开发区|新区|省|市|县|区)?';
const PREFIX = new RegExp(`^(${PLACES.join('|')})${UNIT}`);
const INSIDE = new RegExp(`^(?:${PLACES.map((place) => `${place}${UNIT}`).join('|')})+$`);

/** The places a name begins with, and the rest. 江苏省连云港市中复神鹰 → [江苏, 连云港], 中复神鹰. */
export function placesBefore(name: string): { places: string[]; rest: string } {
  const places: string[] = [];
  let rest = name;
  for (;;) {
    const found = PREFIX.exec(rest);
    // A name that is nothing but places keeps the last as its own: 上海 is no company without it.
    if (found === null || found[0].length >= rest.length) return { places, rest };
    places.push(found[1]!);
    rest = rest.slice(found[0].length);
  }
}

/** A long place name in the middle, as people write without brackets: 益海连云港粮油. Short ones are too often part of a word. */
export function placeWithin(name: string): { places: string[]; rest: string } {
  const place = PLACES.find((each) => each.length >= 3 && name.indexOf(each) >= 2);
  return place === undefined ? { places: [], rest: name } : { places: [place], rest: name.replace(place, '') };
}

/** The province of the first place a text names: 连云港市, 江苏连云港 → 江苏. */
export function provinceNamed(text: string): string | null {
  let first: { at: number; place: string } | null = null;
  for (const place of PLACES) {
    const at = place === '中国' ? -1 : text.indexOf(place);
    if (at >= 0 && (first === null || at < first.at)) first = { at, place };
  }
  return first === null ? null : (PROVINCE_OF.get(first.place) ?? null);
}

/** lianyungang, jiangsu: as they stand before a name in Latin letters. */
export const PLACE_SPELLINGS: ReadonlySet<string> = new Set(
  PLACES.map((place) => pinyin(place, { toneType: 'none', type: 'array', v: true }).join('')),
);

/** The places a bracket names, when it names nothing else: （江苏连云港）. */
export function placesIn(bracket: string): string[] | null {
  if (!INSIDE.test(bracket)) return null;
  const { places, rest } = placesBefore(bracket);
  const last = PREFIX.exec(rest)?.[1];
  return last === undefined ? places : [...places, last];
}

/**
 * May two companies of one name and these places be one? Unless both name a place and these lie apart: Jiangsu and
 * Lianyungang may be one, Shanghai and Lianyungang may not. "China" lies everywhere.
 */
export function placesAgree(one: readonly string[], other: readonly string[]): 'same' | 'open' | 'apart' {
  const [left, right] = [one, other].map((places) => places.filter((place) => place !== '中国'));
  if (left!.length === 0 && right!.length === 0) return one.length === other.length ? 'same' : 'open';
  if (left!.length === 0 || right!.length === 0) return 'open';
  if (left!.join() === right!.join()) return 'same';
  const meets = (place: string, others: readonly string[]) =>
    others.some((each) => each === place || PROVINCE_OF.get(each) === place || PROVINCE_OF.get(place) === each);
  return left!.every((place) => meets(place, right!)) || right!.every((place) => meets(place, left!))
    ? 'open'
    : 'apart';
}
