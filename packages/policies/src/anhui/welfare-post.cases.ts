import type { WorkedCase } from '../worked-case.ts'

export const welfarePostCases: readonly WorkedCase[] = [
  {
    id: 'welfare-post-typical',
    of: 'anhui/welfare-post',
    kind: 'typical',
    title: { en: 'A household with one post in 2019', zh: '2019年持有一个岗位' },
    at: '2019-01-01',
    situation: { household: { registered: true, welfarePosts: 1 } },
    expected: { 'welfarePost.payment': 6000 },
    why: { en: '12 months x 500 x 1 post = 6,000.', zh: '12个月×500元×1个=6000元。' },
  },
  {
    id: 'welfare-post-two-in-the-first-year',
    of: 'anhui/welfare-post',
    kind: 'boundary',
    title: { en: 'Two posts in 2017, the first year', zh: '2017年首年，两个岗位' },
    at: '2017-01-01',
    situation: { household: { registered: true, welfarePosts: 2 } },
    expected: { 'welfarePost.payment': 12000 },
    why: { en: '12 x 500 x 2 = 12,000.', zh: '12×500×2=12000元。' },
  },
  {
    id: 'welfare-post-the-year-before',
    of: 'anhui/welfare-post',
    kind: 'boundary',
    title: { en: 'The same in 2016, a year before', zh: '同上，2016年' },
    at: '2016-01-01',
    situation: { household: { registered: true, welfarePosts: 2 } },
    expected: { 'welfarePost.payment': 0 },
    why: { en: 'There was no post before 2017: the wage is 0.', zh: '2017年前无此岗位，补贴为0。' },
  },
  {
    id: 'welfare-post-none-held',
    of: 'anhui/welfare-post',
    kind: 'excluded',
    title: { en: 'A household without a post, and a care post that is only proposed', zh: '未持有岗位，护理专岗仅为建议' },
    at: '2019-01-01',
    situation: { household: { registered: true, welfarePosts: 0, carePostMonths: 12 } },
    expected: { 'welfarePost.payment': 0, 'welfarePost.carePayment': 0 },
    why: {
      en: '12 x 500 x 0 = 0, and posts in care work pay at strength 0 without their reform.',
      zh: '12×500×0=0；护理专岗在无改革时力度为0。',
    },
  },
]
