import { texts } from '../../app/i18n';

export const useMethodTexts = texts(
  'forecast-method',
  {
    title: '预测的方法、出处与局限',
    sub: '它知道什么，学了什么，怎么推演，准不准，靠不住的地方在哪里',
    back: '← 预测',
    known: '它知道什么',
    'known.1':
      '只用站在的那个时点之前登记的事实：完成投资（已核实的和待核实的）、项目的阶段、状态变动、计划和预计的开工日期。改过的计划金额和承诺开工日期，按修改记录退回到当时的样子。',
    'known.2': '已核实的过去精确到分，不参与推演。已报待核实的，算在最后一个月之后的那个月。',
    'known.3': '“最后一个月”是报过数的项目至少有上个月一半的那个月：只有几家报了数的月份不算塌方。',
    learned: '它从本区历史学了什么',
    'learned.1': '每一步要等多久：按已等的月数分段，算每月走到下一步的可能；还没走的项目也把等过的月份算进去 [1][2]。',
    'learned.2': '比计划晚多少开工：同样的办法，钟从计划开工的那个月走起 [1][2]。',
    'learned.3': '多少会半途停下：洽谈中、签约后、施工中，各有各的每月可能；暂停的也可能复工。',
    'learned.4':
      '开工后钱怎么花：每个项目一条 S 形曲线，有自己的长短和“最终 ÷ 计划”；用期望最大化估出各种方式的分布 [3][4]。',
    'learned.5':
      '全区共同的快慢：回到以往每个季末，只用当时已花的钱推后来三、六、十二个月，再看全区实际来了多少；扣掉单个项目各自的运气，剩下的就是共同的快慢。',
    'learned.6': '一年四季的快慢：年底赶工、春节停工，年年回来的才算；见到之前，八成当它没有 [5]。',
    'learned.7': '还没来的新项目：最近 24 个月新开洽谈的多少与起伏，规模从见过的项目里抽。',
    unsure: '学得不准，怎么算进去',
    'unsure.1': '每一遍推演先抽一套“可能的真相”：学得少的，抽出来散得开，区间自然就宽 [5]。',
    'unsure.2': '共同的快慢也抽：几年的历史只有十几个季度，起伏有多大、能拖多久，本身就拿不准 [6]。',
    'unsure.3':
      '项目已经走过的月份赶上的好运坏运，会被误当成项目自己的快慢；项目再多也抵消不掉，所以另加一份共同的偏差。',
    'unsure.4': '同一个项目前后的读数连在一起，不能当成一样多的独立证据，所以打了折 [6]。',
    simulated: '怎么推演',
    'simulated.1':
      '每一遍里，没有结束、知道规模的项目都从它现在的位置一个月一个月往下走：等、走、停、复工、开工、花钱；全部项目共用这一遍的全区快慢。',
    'simulated.2':
      '随机数按“第几遍、哪个项目”取：同样的事实和种子，算出同样的数；剔除一个项目不动别的项目的运气 [7][8]。',
    'simulated.3': '“最左右结果的项目”：这个项目与总数的协方差，除以总数的方差。',
    'simulated.4':
      '有完成投资的月份不到 18 个、签过约的不到 15 个、开过工的不到 12 个、开工满十个月的不到 6 个，就不给数，只说缺什么。',
    judged: '准不准',
    'judged.text':
      '在生成的世界里检验：那里的真相是我们定的，预测的人看不见。每个季末只用当时知道的预测，再与后来的实际比较，旁边是各地常用的两种办法。本区自己的成绩在预测页“以前预测得准不准”。',
    'judged.world': '世界',
    'judged.ahead': '提前（月）',
    'judged.held': '80% 区间包住',
    'judged.error': '误差：本预测',
    'judged.naive': '按阶段打折',
    'judged.linear': '直线外推',
    'judged.hint':
      '误差是中位与实际之差的平均，除以实际。这些区在定规则之前已经看过；另取 48 个没看过的区，只跑一次，包住 73% 到 87%。',
    'world.sample': '与示例相近',
    'world.fast': '开工快、拖得久、流失多',
    'world.slow': '花钱慢、全区起伏大',
    'world.turning': '突然转冷、年底赶工',
    limits: '靠不住的地方',
    'limits.1': '它只知道账上有的：停报看起来就像停工。',
    'limits.2': '它以过去为镜。新政策、危机不在其中；一年四季按季学，季里哪个月忙闲不分，开工和签约的季节也没有学。',
    'limits.3': '签约和开工没有共同的快慢：一纸通知让全区同时停批，区间里没有。',
    'limits.4': '行业和方式按今天的读；生效在最后一个月之后的里程碑不用。',
    'limits.5': '停下的施工在推演里不再回来；堵点只通过它造成的等待起作用。',
    'limits.6': '短的施工（不到十个月）会被说长至多半个月：头几个月的读数太少，还靠别的方式垫底。',
    'limits.7':
      '全区起伏很大的地方，提前一年的 80% 区间只包住七成到七成七，头两年更少，请看宽一些；平稳的地方包住八成半上下，区间偏宽，偏于谨慎。突然转向不在区间里。',
    'limits.8':
      '提前六个月、十二个月的检验互相重叠，一个区十几个季度算不得多；没有注明出处的权重是本产品的工作默认值。',
    sources: '出处',
  },
  {
    title: 'The forecast: method, sources and limits',
    sub: 'What it knows, what it learns, how it is simulated, how good it is, and where not to trust it',
    back: '← Forecast',
    known: 'What it knows',
    'known.1':
      'Only facts recorded before the moment it is seen from: completed investment (verified and waiting), the stages of projects, changes of status, planned and forecast starts. Planned amounts and promised starts that were edited since are wound back by the history of their edits.',
    'known.2':
      'The verified past is exact to the fen and never simulated. What is reported and waits for a verdict is expected in the month after the last one known.',
    'known.3':
      'The last month known is one of which at least half as many projects have reported as of the month before: a month only a few have reported of is not taken for a collapse.',
    learned: 'What it learns from the zone’s history',
    'learned.1':
      'How long each step takes: the chance per month of the next step by months waited; projects that have not moved count the months they have waited [1][2].',
    'learned.2': 'How late works begin: the same, on a clock that starts at the planned month [1][2].',
    'learned.3':
      'How many give up: a chance per month in talks, after signing and in works; what is paused may come back.',
    'learned.4':
      'How the money of works is spent: an S-curve for every project with its own length and its own final over planned; expectation–maximisation finds their distribution by mode [3][4].',
    'learned.5':
      'The zone’s common pace: back at the end of each past quarter, what works had spent by then foretells the next three, six and twelve months, and what came is compared with it. Less the luck of single projects, what is left is common [10].',
    'learned.6':
      'The pace of the quarters of a year: a year-end spurt, a spring festival, as far as they come back every year. Before they have been seen, four fifths of the belief is that there are none [5].',
    'learned.7':
      'Projects that are yet to come: talks opened in the last 24 months, with their waves; sizes are drawn from those seen.',
    unsure: 'How not knowing well enters',
    'unsure.1':
      'Every future first draws a possible truth: what was learned from little is drawn widely, and the interval is wide [5].',
    'unsure.2':
      'So is the common pace: some years have but a dozen quarters, and how strong it is and how long it lasts is itself uncertain [6].',
    'unsure.3':
      'The zone’s good or bad luck in the months works have behind them is taken for their own pace. That does not average out over projects, so a common error is added for it.',
    'unsure.4': 'Readings of one project hang together and are not as many separate ones: they weigh less [6].',
    simulated: 'How it is simulated',
    'simulated.1':
      'In each future every project that is neither ended nor of unknown size goes on from where it stands, month by month: waits, moves, stops, comes back, starts, spends. All share the zone’s pace of that future.',
    'simulated.2':
      'Random numbers are opened per future and project: the same facts and seed give the same figures, and dropping one project leaves the luck of all others [7][8].',
    'simulated.3': 'Projects that move it most: the covariance with the total, over the variance of the total.',
    'simulated.4':
      'Below 18 months with investment, 15 projects signed, 12 started, or 6 ten months into works, no figure is given; what is missing is said instead.',
    judged: 'How good it is',
    'judged.text':
      'Judged on generated worlds, whose truth is ours and hidden from the forecast. At the end of each quarter it sees what was known then; what came later is compared, beside two ways offices use. How good it has been for this zone stands on the forecast’s page.',
    'judged.world': 'World',
    'judged.ahead': 'Months ahead',
    'judged.held': '80 % interval held',
    'judged.error': 'Error: this forecast',
    'judged.naive': 'Stage-weighted',
    'judged.linear': 'Straight line',
    'judged.hint':
      'Errors are the mean distance of the median, relative to what came. These zones had been seen when the rules were made; in 48 others, run once, 73 to 87 % held.',
    'world.sample': 'Like the sample',
    'world.fast': 'Fast starts, heavy slippage, many give up',
    'world.slow': 'Slow spend, strong common shocks',
    'world.turning': 'A sudden turn, and year-end spurts',
    limits: 'Where not to trust it',
    'limits.1': 'It knows what the book knows: reporting that stops looks like investment that stops.',
    'limits.2':
      'The past is its guide. A new policy or a crisis is not in it. Seasons are learned by quarter: which month of a quarter is the busy one is not, nor are seasons of signing and starting.',
    'limits.3':
      'Signings and starts have no common pace: an order that halts all approvals at once is not in the interval.',
    'limits.4':
      'Industry and mode are read as they are today; milestones effective after the last month known are left out.',
    'limits.5':
      'Works that were given up do not come back in the simulation; blockers act only through the waiting they cause.',
    'limits.6':
      'Short works (under ten months) are told up to half a month too long: their first months are few readings, and they lean on other modes.',
    'limits.7':
      'Where the zone as a whole swings strongly, the 80 % interval a year ahead held 70 to 77 % of the time, less in its first two years: read it as wider. Where it hardly swings it held about 85 %: too wide, on the cautious side. A sudden turn is in no interval.',
    'limits.8':
      'Tests at six and twelve months overlap, so a dozen quarters of one zone are few. Weights named without a source are working defaults of this product.',
    sources: 'Sources',
  },
);
