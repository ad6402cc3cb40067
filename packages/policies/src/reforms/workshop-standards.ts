import { defineReform } from '@doudi/core'

export const workshopStandards = defineReform({
  id: 'workshop-standards',
  title: { en: 'workshops of better quality, with secured wages', zh: '扶贫车间对标升级、工资有保障' },
  description: {
    en: 'From 2020 the townships look at a firm before it takes over a workshop, idle ones get a new project, and wages are secured: a seasonal workshop closes for half as long, and nobody owes wages. The report proposes quality at the door and better service; what that comes to in months and wages is a guess of this project.',
    zh: '自2020年起把好车间“入口关”，闲置车间及时引入新项目，工资有保障：季节性停工减半，不再欠薪。严把入口和加强服务为报告建议；折算成停工和欠薪的幅度为本项目猜测。',
  },
  systems: ['S12'],
  sources: [
    { title: 'the report, section 3(3)2: quality at the door, service, new projects for idle workshops, a proposal', mark: 'S' },
    { title: 'its effect: a guess of this project', mark: 'K l (scenario)' },
  ],
  set: {
    'workshop.idleShare': { '2020-01-01': { true: 0.2, false: 0 } },
    'workshop.unpaidShare': { '2020-01-01': { true: 0, false: 0 } },
  },
})
