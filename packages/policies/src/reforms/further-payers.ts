import { defineReform } from '@doudi/core'
import { charity } from '../anhui/charity.ts'
import { commercialInsurance } from '../anhui/commercial-insurance.ts'
import { emergencyRelief } from '../anhui/emergency-relief.ts'
import { tiltAssistance } from '../anhui/tilt-assistance.ts'

const joinedUp = { title: 'the report, section 3(2)3: the layers joined up', mark: 'S' }

export const tiltAssistanceOn = defineReform({
  id: 'tilt-assistance',
  title: { en: 'with tilt assistance', zh: '纳入倾斜救助' },
  description: {
    en: 'Tilt assistance pays after medical assistance, from 2022, for people with a category of medical assistance. It is generally known to exist; the settlement by default does not have it, because its numbers are not known.',
    zh: '自2022年起，医疗救助之后由倾斜救助支付，对象为医疗救助对象。该制度为一般所知；因数值不明，默认结算不含此层。',
  },
  systems: ['S2'],
  sources: [joinedUp, { title: 'generally known, not verified', mark: 'K m' }],
  add: [tiltAssistance],
  payers: { 'settlement.paid': { after: { 'medicalAssistance.payment': ['tiltAssistance.payment'] } } },
})

export const emergencyReliefOn = defineReform({
  id: 'emergency-relief',
  title: { en: 'with emergency medical relief', zh: '纳入疾病应急救助' },
  description: {
    en: 'Emergency relief pays after medical assistance for emergency care of those who cannot pay. The report lists it among the layers; its terms are guesses.',
    zh: '医疗救助之后，对无力支付的急救费用由疾病应急救助支付。报告将其列入多层体系；条款为推测。',
  },
  systems: ['S2'],
  sources: [joinedUp],
  add: [emergencyRelief],
  payers: { 'settlement.paid': { after: { 'medicalAssistance.payment': ['emergencyRelief.payment'] } } },
})

export const commercialInsuranceOn = defineReform({
  id: 'commercial-insurance',
  title: { en: 'with commercial health insurance', zh: '纳入商业健康保险' },
  description: {
    en: 'Commercial health insurance pays its holders after all public layers, 351 and 180 included. The report lists it among the supplements; its terms are guesses.',
    zh: '在公共各层（含351、180）之后，由商业健康保险向持有者赔付。报告将其列为补充；条款为推测。',
  },
  systems: ['S2'],
  sources: [joinedUp],
  add: [commercialInsurance],
  payers: { 'settlement.paid': { after: { 'health180.payment': ['commercialInsurance.payment'] } } },
})

export const charityOn = defineReform({
  id: 'charity',
  title: { en: 'with charity', zh: '纳入慈善资助' },
  description: {
    en: 'Charity gives to people in need after all public layers. Put in together with commercial insurance, the reform that is applied later pays first; the whole order is that of full-stack. The report lists it among the supplements; its terms are guesses.',
    zh: '在公共各层之后，由慈善组织资助困难人口。与商业健康保险同时纳入时，后应用者先支付；完整顺序见“多层次全覆盖”。报告将其列为补充；条款为推测。',
  },
  systems: ['S2'],
  sources: [joinedUp],
  add: [charity],
  payers: { 'settlement.paid': { after: { 'health180.payment': ['charity.payment'] } } },
})

export const fullStack = defineReform({
  id: 'full-stack',
  title: { en: 'all layers of the report, joined up', zh: '多层次全覆盖' },
  description: {
    en: 'Nine payers settle one bill in order: basic insurance, critical-illness insurance, medical assistance, tilt assistance, emergency relief, 351, 180, commercial insurance, charity. It is the joined-up system that the report recommends; the terms of the four added payers are guesses. It holds the reforms of the four single payers and is not applied with one of them.',
    zh: '九层依次结算同一单据：基本医保、大病保险、医疗救助、倾斜救助、疾病应急救助、351、180、商业健康保险、慈善。即报告所建议的多层衔接；新增四层的条款为推测。已含四个单项方案，不与其同时应用。',
  },
  systems: ['S2'],
  sources: [joinedUp, { title: 'generally known, not verified: the order', mark: 'K l' }],
  add: [tiltAssistance, emergencyRelief, commercialInsurance, charity],
  payers: {
    'settlement.paid': {
      after: {
        'medicalAssistance.payment': ['tiltAssistance.payment', 'emergencyRelief.payment'],
        'health180.payment': ['commercialInsurance.payment', 'charity.payment'],
      },
    },
  },
})
