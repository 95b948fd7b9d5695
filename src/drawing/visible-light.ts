import { cropImage } from './crop-image.ts'
import { lightOf } from './shapes/colour.ts'
import { recent } from './recent.ts'
