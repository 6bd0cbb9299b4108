import {expect, it} from 'vitest'
import {isIdentifier} from '../../build/config/identifier.ts'

it.each([
  'urn:uuid:f9d8052d-0455-5b41-b2c8-0ba39708f0ea',
  'urn:isbn:9787302512349',
  'urn:isbn:978-7-302-51234-9',
  'URN:ISBN:979-10-90636-07-1'
])('takes %s', (urn) => {
  expect(isIdentifier(urn)).toBe(true)
})

it.each([
  'f9d8052d-0455-5b41-b2c8-0ba39708f0ea',
  'urn:uuid:f9d8052d',
  'urn:isbn:978-7-302-51234-3',
  'urn:isbn:7-302-51234-9',
  'urn:isbn:1234567890128'
])('refuses %s', (urn) => {
  expect(isIdentifier(urn)).toBe(false)
})
